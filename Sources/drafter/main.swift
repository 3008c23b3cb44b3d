print("drafter")

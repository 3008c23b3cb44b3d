import Article

import Article

extension TitleExamples {
    static let english: [TitleExamples] = [
        .init(
            .howTo, .english, are: ["How to Keep Bees on a Balcony", "Balcony Bees: How to Start"],
            areNot: ["Somehow Today", "Learn How To Keep Bees", "How Tough Are Bees"]),
        .init(
            .listicle, .english, are: ["7 Hives Compared", "Twelve Quiet Hives", "The 100 Hives of 2025"],
            areNot: ["Hives in 2025", "Hives of 1999", "A Hive", "Someone's Hive"]),
        .init(.question, .english, are: ["Is Honey Vegan?"], areNot: ["Is Honey Vegan", "Honey? Vegan!"]),
        .init(
            .comparison, .english,
            are: ["Honey vs. Sugar", "Honey VS Sugar", "Honey or Sugar", "Honey Compared With Sugar"],
            areNot: ["Honey for Sugar", "Orchard Honey", "Canvas Hives"]),
        .init(
            .ultimateGuide, .english, are: ["The Definitive Guide to Honey", "A Complete Beekeeper's Guide"],
            areNot: ["A Guide to the Complete Hive", "The Ultimate Hive", "A Short Guide to Honey"]),
        .init(
            .beginnerGuide, .english,
            are: ["Beekeeping 101", "Getting Started With Bees", "Bees for Beginners"],
            areNot: ["1010 Bees", "Beginning of Spring"]),
        .init(
            .stepByStep, .english,
            are: [
                "Build a Hive Step-by-Step", "A Hive in 5 Easy Steps", "The 6-Step Hive", "A Hive in 3 Steps",
            ],
            areNot: ["First Steps", "A Hive in Easy Steps"]),
        .init(
            .mistakes, .english, are: ["Errors of New Keepers", "Hives to Avoid", "Where Keepers Go Wrong"],
            areNot: ["A Good Hive"]),
        .init(
            .checklist, .english, are: ["A Spring Hive Checklist"], areNot: ["Check the List", "Hive List"]),
        .init(
            .caseStudy, .english, are: ["Lessons From a Rooftop Hive", "How One Farm Doubled Its Honey"],
            areNot: ["How One Farm Makes Honey", "A Case for Bees"]),
        .init(
            .statistics, .english,
            are: ["Honey by the Numbers", "Bee Stats", "Honey Data", "The Bee Report"],
            areNot: ["A Hive Database", "The State of Bees"]),
        .init(
            .trends, .english, are: ["What's Next for Honey", "Honey Forecast", "The Future of Bees"],
            areNot: ["Next Spring"]),
        .init(
            .bestOf, .english, are: ["Top Hives", "The Best Honey"],
            areNot: ["Stopping Swarms", "Bestowed Honey"]),
        .init(
            .review, .english,
            are: ["The Flow Hive, Tested", "Hands-On With a Smoker", "Is a Smoker Worth It?"],
            areNot: ["A Smoker's Worth", "View of a Hive"]),
        .init(
            .why, .english, are: ["Why Bees Swarm", "5 Reasons Bees Swarm"],
            areNot: ["Bees Swarm: Here Is Why", "Reasonable Bees"]),
        .init(
            .myths, .english, are: ["Honey Misconceptions", "The Truth About Honey"], areNot: ["True Honey"]),
        .init(
            .secrets, .english, are: ["What Nobody Tells New Keepers", "Insider Notes on Honey"],
            areNot: ["Somebody Tells All"]),
        .init(
            .cost, .english,
            are: ["Hive Pricing", "How Much Is a Hive", "Bees on a Budget", "What a Hive Costs"],
            areNot: ["The Costa Rica Hive", "Prized Honey"]),
        .init(
            .definition, .english, are: ["What Is Propolis", "What Are Drones?", "Propolis Explained"],
            areNot: ["See What Is New", "What Isn't Propolis", "Whatever Is Left"]),
        .init(
            .problemSolution, .english, are: ["Stop Swarming", "Fix a Wet Hive", "Struggling With Mites?"],
            areNot: ["Nonstop Honey", "Prefix", "Stopped Swarms"]),
        .init(
            .tips, .english, are: ["Wintering Tips", "One Trick for Calm Bees"],
            areNot: ["Tipsy Bees", "Shacks"]),
        .init(
            .examples, .english, are: ["Hive Ideas", "Sample Labels: a Sample"],
            areNot: ["Ideal Hives", "Sampled"]),
        .init(
            .benefits, .english, are: ["Advantages of Raw Honey", "The Value of Wax"], areNot: ["Valued Wax"]),
        .init(
            .alternatives, .english, are: ["Use Wax Instead of Plastic", "Honey Replacements"],
            areNot: ["Native Bees"]),
    ]
}

// swift-tools-version: 6.2

import PackageDescription

/// `make test` and the continuous integration let no warning of our own pass.
let isStrict = ["CI", "DRAFTER_STRICT"].contains { !(Context.environment[$0] ?? "").isEmpty }

/// The settings of every target of our own; dependencies keep theirs.
let strict: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        // An asynchronous function stays on its caller's actor unless it says otherwise.
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
    name: "drafter",
    products: [.executable(name: "drafter", targets: ["drafter"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "Article", swiftSettings: strict),
        .target(name: "Interpreter", dependencies: ["Article"], swiftSettings: strict),
        .target(name: "LanguageModel", swiftSettings: strict),
        .systemLibrary(name: "CLlama", pkgConfig: "llama"),
        .target(name: "LlamaBackend", dependencies: ["CLlama", "LanguageModel"], swiftSettings: strict),
        .target(
            name: "OpenAIBackend",
            dependencies: [
                "LanguageModel", .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Sessions",
            dependencies: ["Article", .product(name: "Crypto", package: "swift-crypto")],
            resources: [.embedInCode("Schema/session.schema.json")], swiftSettings: strict
        ),
        .target(
            name: "Prompts", path: "Prompts", resources: [.copy("en"), .copy("zh")], swiftSettings: strict),
        .systemLibrary(name: "CLibedit", pkgConfig: "libedit"),
        .systemLibrary(name: "CCmarkGFM"),
        .systemLibrary(name: "CMinizip"),
        .target(name: "Markdown", dependencies: ["CCmarkGFM"], swiftSettings: strict),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0"),
        .target(
            name: "SourceFiles", dependencies: ["Article", "CLibxml2", "Markdown"], swiftSettings: strict),
        .target(name: "SEO", dependencies: ["Article", "Markdown"], swiftSettings: strict),
        .target(name: "Terminal", dependencies: ["CLibedit"], swiftSettings: strict),
        .target(
            name: "Publishing",
            dependencies: ["Article", "CMinizip", "Markdown", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "LivePreview",
            dependencies: [
                "Article", "Publishing", "SEO", .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Drafting",
            dependencies: [
                "Article", "Interpreter", "LanguageModel", "Publishing", "SEO", "Sessions", "SourceFiles",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "drafter",
            dependencies: [
                "Drafting", "LivePreview", "LlamaBackend", "OpenAIBackend", "Prompts", "SEO", "Terminal",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "drafter-bench",
            dependencies: [
                "Article", "CLlama", "Drafting", "Interpreter", "LanguageModel", "LlamaBackend",
                "OpenAIBackend", "Prompts", "PseudoTerminal", "Publishing", "Sessions", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Benchmarks", swiftSettings: strict),
        .testTarget(name: "ArticleTests", dependencies: ["Article"], swiftSettings: strict),
        .testTarget(
            name: "InterpreterTests", dependencies: ["Interpreter", "Article"], swiftSettings: strict),
        .testTarget(
            name: "PublishingTests", dependencies: ["Publishing", "Article", "Markdown"],
            swiftSettings: strict),
        .testTarget(
            name: "SessionsTests", dependencies: ["Sessions", "Article", "SchemaChecking"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .executableTarget(
            name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
            swiftSettings: strict),
        .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal", swiftSettings: strict),
        .target(
            name: "LoopbackServer",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ], path: "Tests/LoopbackServer", swiftSettings: strict),
        .target(name: "SchemaChecking", path: "Tests/SchemaChecking", swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "terminal-probe", "PseudoTerminal"],
            swiftSettings: strict),
        .testTarget(
            name: "OpenAIBackendTests",
            dependencies: [
                "OpenAIBackend", "LanguageModel", "LoopbackServer", "Article", "Drafting", "Prompts",
                "Sessions",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(name: "SEOTests", dependencies: ["SEO", "Article"], swiftSettings: strict),
        .testTarget(
            name: "SourceFilesTests", dependencies: ["SourceFiles", "Article"], swiftSettings: strict),
        .testTarget(
            name: "LivePreviewTests", dependencies: ["LivePreview", "Article", "SEO"], swiftSettings: strict),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: strict),
        .testTarget(
            name: "DraftingTests",
            dependencies: [
                "Drafting", "Interpreter", "LanguageModel", "SEO", "Sessions", "Article", "Prompts",
                "SchemaChecking",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "DrafterTests",
            dependencies: [
                "Drafting", "LlamaBackend", "LanguageModel", "Sessions", "Article", "Prompts", "drafter",
                "LoopbackServer", "PseudoTerminal",
            ],
            swiftSettings: strict
        ),
    ]
)

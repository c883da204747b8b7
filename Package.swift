// swift-tools-version: 6.3
import PackageDescription

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "langdu",
    products: [
        .executable(name: "langdu", targets: ["langdu"]),
        .library(name: "Mandarin", targets: ["Mandarin"]),
        // An article's whole way to a recording: all that the README's example imports.
        .library(name: "Langdu", targets: ["Articles", "Mandarin", "Narration", "Recordings", "Speech"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.5.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    ],
    targets: [
        // The C libraries, as module maps only.
        .systemLibrary(
            name: "CESpeakNG", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
        .systemLibrary(
            name: "CSndfile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
        .systemLibrary(
            name: "CEBUR128", pkgConfig: "libebur128", providers: [.apt(["libebur128-dev"])]),
        .systemLibrary(
            name: "CSamplerate", pkgConfig: "samplerate", providers: [.apt(["libsamplerate0-dev"])]),
        .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
        .systemLibrary(name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig-dev"])]),
        .systemLibrary(
            name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // TagLib is C++; what it is needed for stands here behind C.
        .target(name: "CTagLib", linkerSettings: [.linkedLibrary("tag")]),

        // The data's way, front to back.
        .target(name: "Files", swiftSettings: swiftSettings),
        .target(name: "Checksums", dependencies: ["CXXHash", "Files"], swiftSettings: swiftSettings),
        .target(
            name: "Articles", dependencies: ["CCMark", "CGumbo", "CXML2", "CZip", "Files", "Yams"],
            swiftSettings: swiftSettings),
        .target(
            name: "Mandarin", dependencies: ["Files"],
            exclude: [
                "Lexicon/Build", "Models/Build", "Lexicon/classes.tsv", "Lexicon/dropped.tsv", "Normalizer/README.md",
                "Phrasing/Build",
                "Readings/Polyphones/Build", "Readings/README.md", "Readings/Training", "Resources/NOTICE.md",
            ],
            resources: [
                .copy("Resources/lexicon.bin"), .copy("Resources/polyphones.bin"), .copy("Resources/phrasing.bin"),
                .copy("Normalizer/Words"), .copy("Phrasing/Borders"), .copy("Readings/Tables"),
                .copy("Romanization/Scripts"), .copy("ToneSandhi/Tones"),
            ],
            swiftSettings: swiftSettings),
        .target(name: "Speech", dependencies: ["Mandarin"], swiftSettings: swiftSettings),
        .target(
            name: "ESpeak", dependencies: ["Mandarin", "Speech", "CESpeakNG"], path: "Sources/Engines/ESpeak",
            swiftSettings: swiftSettings),
        .target(name: "COnnxRuntime"),
        .target(
            name: "Neural", dependencies: ["COnnxRuntime", "Checksums", "ESpeak", "Files", "Mandarin", "Speech"],
            path: "Sources/Engines/Neural", swiftSettings: swiftSettings),
        .target(
            name: "Recordings",
            dependencies: [
                "Files", "Mandarin", "Speech", "CSndfile", "CSamplerate", "CTagLib", "CEBUR128", "Checksums", "CZip",
                "CZlib",
                "CFontconfig", "CFreeType",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "Narration",
            dependencies: [
                "Articles", "ESpeak", "Files", "Mandarin", "Neural", "Recordings", "Speech", "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "Library",
            dependencies: [
                "Files", "Recordings", "Speech", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "Archive",
            dependencies: [
                "Articles", "Files", "Library", "Narration", "Recordings", "Speech",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "Player",
            dependencies: [
                "Archive", "Articles", "CZlib", "Files", "Library", "Recordings", "Speech",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Web")],
            swiftSettings: swiftSettings),

        // What people run.
        .executableTarget(
            name: "langdu",
            dependencies: [
                "Archive", "Articles", "ESpeak", "Files", "Library", "Mandarin", "Narration", "Neural", "Player",
                "Recordings",
                "Speech",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "langdu-bench",
            dependencies: [
                "Archive", "Articles", "ESpeak", "Files", "Mandarin", "Narration", "Recordings", "Speech",
                "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["judge.py"], swiftSettings: swiftSettings),
        .executableTarget(
            name: "langdu-fuzz",
            dependencies: [
                "Articles", "Mandarin", "Narration", "Recordings", "Speech", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),
        .executableTarget(name: "bare-espeak", dependencies: ["CESpeakNG"]),

        // What tests and measurements share.
        .target(
            name: "TestSupport", dependencies: ["Mandarin", "Narration", "Recordings", "Speech"],
            swiftSettings: swiftSettings),

        .testTarget(
            name: "ArticlesTests", dependencies: ["Articles", "CZip", "TestSupport"], resources: [.copy("Fixtures")],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "MandarinTests", dependencies: ["Mandarin", "TestSupport"], resources: [.copy("Tables")],
            swiftSettings: swiftSettings),
        .testTarget(name: "SpeechTests", dependencies: ["Mandarin", "Speech"], swiftSettings: swiftSettings),
        .testTarget(name: "ESpeakTests", dependencies: ["ESpeak", "Mandarin", "Speech"], swiftSettings: swiftSettings),
        .testTarget(
            name: "NeuralTests", dependencies: ["Mandarin", "Neural", "Speech", "TestSupport"],
            exclude: ["Models/make_models.py"], resources: [.copy("Models/kokoro")], swiftSettings: swiftSettings),
        .testTarget(
            name: "RecordingsTests", dependencies: ["Files", "Recordings", "Speech"], swiftSettings: swiftSettings),
        .testTarget(
            name: "NarrationTests",
            dependencies: [
                "Articles", "ESpeak", "Files", "Mandarin", "Narration", "Recordings", "Speech", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "LibraryTests",
            dependencies: [
                "Files", "Library", "Narration", "Recordings", "Speech", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "Archive", "Articles", "Files", "Library", "Narration", "Recordings", "Speech", "TestSupport", "langdu",
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "PlayerTests",
            dependencies: [
                "Archive", "Articles", "Library", "Narration", "Player", "Recordings", "TestSupport", "Yams",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "LangduTests", dependencies: ["TestSupport", "langdu", "langdu-bench"], swiftSettings: swiftSettings),
    ]
)

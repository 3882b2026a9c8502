// swift-tools-version:6.2
// This manifest is the diagram of the house: read it from top to bottom in the order work flows.
// A slice may use only what stands above it; `make` builds with the import check that enforces it.
import PackageDescription

func github(_ repository: String, _ version: Version, traits: Set<Package.Dependency.Trait> = [.defaults]) -> Package.Dependency {
    .package(url: "https://github.com/\(repository)", from: version, traits: traits)
}

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

/// A C library from Debian, found through pkg-config.
func system(_ name: String, _ pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A room that is not a feature: words, storage, formats, pages.
func room(_ name: String, uses: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: uses, resources: resources, swiftSettings: strict)
}

/// A feature: folder = target = feature. Its noun, verbs, SQL, pages and tests are found by one word.
func slice(_ name: String, uses: [String] = [], also: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    let common: [Target.Dependency] = ["Core", "Storage", "VietnameseText", "Formats", "Web", hummingbird]
    let above = uses.map { Target.Dependency(stringLiteral: $0) }
    return .target(name: name, dependencies: common + above + also, path: "Sources/Slices/\(name)", resources: resources, swiftSettings: strict)
}

func tests(_ name: String, uses: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: uses + ["Fixtures"], swiftSettings: strict)
}

let package = Package(
    name: "giaoban",
    products: [
        .executable(name: "giaoban", targets: ["giaoban"]),
        // What others may take as a dependency: reading Vietnamese administrative text.
        .library(name: "VietnameseText", targets: ["VietnameseText", "Core"]),
    ],
    dependencies: [
        github("hummingbird-project/hummingbird", "2.28.1", traits: []),
        github("groue/GRDB.swift", "7.10.0"),
        github("apple/swift-argument-parser", "1.8.2"),
        github("apple/swift-crypto", "4.5.2"),
        github("apple/swift-log", "1.16.2"),
        github("swift-server/swift-service-lifecycle", "2.13.0"),
    ],
    targets: [
        // Shared words, and where things are kept.
        room("Core"),
        room("Storage", uses: ["Core"]),
        room("StorageSQLite", uses: ["Core", "Storage", .product(name: "GRDB", package: "GRDB.swift"),
                                     .product(name: "GRDBSQLite", package: "GRDB.swift")]),
        system("CLibpq", "libpq", apt: "libpq-dev"),
        room("StoragePostgres", uses: ["Core", "Storage", "CLibpq"]),

        // Text, files and pages.
        room("VietnameseText", uses: ["Core"]),
        system("CZlib", "zlib", apt: "zlib1g-dev"),
        system("CLibxml2", "libxml-2.0", apt: "libxml2-dev"),
        system("CCairo", "cairo", apt: "libcairo2-dev"),
        // How the C library keeps freed memory.
        .systemLibrary(name: "CMalloc"),
        // What confines the processes that read strangers' files: seccomp and Landlock, in C.
        .target(name: "CSandbox"),
        room("Formats", uses: ["Core", "VietnameseText", "CZlib", "CLibxml2", "CCairo", "CSandbox"]),
        room("Web", uses: ["Core", "Storage", "VietnameseText", "Formats", "CZlib", hummingbird, logging, crypto], resources: [.embedInCode("Assets")]),

        // Who did what · units over time · who may act · how days are cut into windows · all numbers.
        slice("Journal", also: [crypto]),
        slice("Organization", uses: ["Journal"], resources: [.copy("Catalogue")]),
        slice("Accounts", uses: ["Journal", "Organization"], also: [crypto, cryptoExtras]),
        slice("Calendars", uses: ["Journal", "Organization", "Accounts"]),
        slice("Ledger", uses: ["Journal", "Organization", "Accounts"], also: [crypto], resources: [.copy("Catalogue")]),

        // Text in, proposals out · unit reports, consolidated upward · any question to the ledger.
        slice("Intake", uses: ["Journal", "Organization", "Accounts", "Ledger"], also: [crypto]),
        slice("Reports", uses: ["Journal", "Organization", "Accounts", "Ledger", "Intake"], also: [crypto]),
        slice("Explore", uses: ["Journal", "Organization", "Accounts", "Calendars", "Ledger", "Reports"]),

        // Units that end, begin, merge and split: what it touches is seen first, so it stands below all that it touches.
        slice("Reorganisations", uses: ["Journal", "Organization", "Accounts", "Ledger", "Reports"]),

        // Composition roots: the web application, a province to look at, and the one command.
        room("Server", uses: ["Core", "CMalloc", "Storage", "StorageSQLite", "StoragePostgres", "Formats", "Web", "Journal", "Organization", "Accounts",
                              "Calendars", "Ledger", "Intake", "Reports", "Explore", "Reorganisations", hummingbird, logging, lifecycle]),
        slice("SampleProvince", uses: ["Journal", "Organization", "Accounts", "Ledger", "Intake", "Reports"]),
        .executableTarget(
            name: "giaoban",
            dependencies: ["Core", "Storage", "StoragePostgres", "VietnameseText", "Formats", "Web", "Journal", "Organization", "Accounts", "Ledger", "Intake", "Reports",
                           "Reorganisations", "Server", "SampleProvince", argumentParser, logging],
            path: "Sources/Tool", swiftSettings: strict),

        // Tests are sentences; those that touch SQL run on every engine.
        .target(name: "Fixtures", dependencies: ["Core", "Storage", "StorageSQLite", "StoragePostgres", "Formats", "Web", "Journal", "Organization",
                                                 "Accounts", "Ledger", "Server", hummingbird, logging],
                path: "Tests/Fixtures", swiftSettings: strict),
        tests("CoreTests", uses: ["Core"]),
        tests("StorageTests", uses: ["Core", "Storage", "StorageSQLite", "StoragePostgres"]),
        tests("VietnameseTextTests", uses: ["Core", "VietnameseText"]),
        tests("FormatsTests", uses: ["Core", "Formats", "CZlib"]),
        tests("WebTests", uses: ["Core", "Web", hummingbird]),
        tests("JournalTests", uses: ["Core", "Storage", "Journal"]),
        tests("OrganizationTests", uses: ["Core", "Storage", "Journal", "Organization"]),
        tests("AccountsTests", uses: ["Core", "Storage", "Journal", "Organization", "Accounts"]),
        tests("LedgerTests", uses: ["Core", "Storage", "Formats", "Journal", "Organization", "Accounts", "Ledger", "Server"]),
        tests("CalendarsTests", uses: ["Core", "Storage", "Journal", "Organization", "Accounts", "Calendars", "Server"]),
        tests("IntakeTests", uses: ["Core", "Storage", "Formats", "VietnameseText", "Journal", "Organization", "Accounts", "Ledger", "Intake"]),
        tests("ReportsTests", uses: ["Core", "Storage", "Formats", "Organization", "Accounts", "Ledger", "Intake", "Reports", "Server"]),
        tests("ReorganisationsTests", uses: ["Core", "Storage", "Formats", "Journal", "Organization", "Accounts", "Ledger", "Reports",
                                             "Reorganisations", "Server"]),
        tests("Journeys", uses: ["Core", "Storage", "Formats", "Web", "Server", "Journal", "Organization", "Accounts", "Calendars", "Ledger", "Intake", "Reports", "Explore", "Reorganisations", "SampleProvince", hummingbird]),
        // Every parser written here, as `make fuzz` feeds it; the tests replay what that has kept.
        .target(name: "FuzzTargets", dependencies: ["Core", "VietnameseText", "Formats", "Web", "Intake"], path: "Fuzzing/Targets", swiftSettings: strict),
        tests("FuzzingTests", uses: ["FuzzTargets"]),
        tests("Browser", uses: ["Core", "Storage", "Server", "SampleProvince"]),
        .testTarget(name: "DocsTests", swiftSettings: strict),
    ]
)

// The fuzzer links a library that only its own build has.
if Context.environment["GIAOBAN_FUZZ"] != nil {
    package.targets.append(.executableTarget(name: "fuzz", dependencies: ["FuzzTargets"], path: "Fuzzing/Harness", swiftSettings: strict))
}

import Storage
import Testing

@Suite struct `The address of a database` {
    @Test func `names a file or a server`() throws {
        #expect(try DatabaseAddress("sqlite:/var/lib/giaoban.sqlite") == .sqlite(path: "/var/lib/giaoban.sqlite"))
        #expect(try DatabaseAddress("postgres://lan@db/giaoban") == .postgres(url: "postgres://lan@db/giaoban"))
        #expect(try DatabaseAddress("postgresql:///giaoban") == .postgres(url: "postgresql:///giaoban"))
    }

    @Test(arguments: ["", "sqlite:", "giaoban.sqlite", "mysql://db/giaoban", "sqlite:a\0b", "POSTGRES://db"])
    func `is refused when it is neither`(text: String) {
        #expect(throws: StorageRefusal.badAddress(text)) { try DatabaseAddress(text) }
    }

    @Test func `is shown without its password`() throws {
        #expect(try DatabaseAddress("postgres://lan:b%40i@db:5432/giaoban?password=x").description == "postgres://lan@db:5432/giaoban")
        #expect(try DatabaseAddress("postgres://db/giaoban").description == "postgres://db/giaoban")
        #expect(throws: StorageRefusal.badAddress("mysql://lan@db/giaoban")) { try DatabaseAddress("mysql://lan:secret@db/giaoban") }
    }
}

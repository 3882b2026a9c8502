/// Makes a table one that only grows. (The engines' triggers arrive with the engines.)
package enum AppendOnly {
    package static func statements(table: StaticString) -> [SQL] { [] }
}

extension Migration {
    package init(_ name: String, _ statements: [SQL]) {
        self.name = name
        self.statements = statements
    }
}

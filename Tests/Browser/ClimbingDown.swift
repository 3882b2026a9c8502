import Testing

extension `In a browser` {
    @Suite struct `A number of the consolidated report` {
        @Test(arguments: [true, false])
        func `opens by clicks down to the highlighted words, with scripts and without`(hasScripts: Bool) async throws {
            try await withTab(of: specialist) { tab in
                if !hasScripts { try await tab.call("Emulation.setScriptExecutionDisabled", ["value": true]) }
                let report = try await tab.consolidatedReport()
                try await tab.loading { try await tab.click("main a[href='\(report)']") }
                #expect(try await tab.ask("document.documentElement.classList.contains('has-scripts')") == hasScripts)
                try await tab.loading { try await tab.click("main a.figure-link[href*='indicator=BC03']") }
                for _ in 1...4 where try await tab.path.hasPrefix("/figures") {
                    let isLast: Bool = try await tab.ask("document.querySelector('.entries mark a') !== null")
                    try await tab.loading { try await tab.click(isLast ? ".entries mark a" : "main tbody th a") }
                }
                #expect(try await tab.path.hasSuffix("#span"))
                #expect(try await tab.ask("document.querySelector(':target').matches('mark.cited')"))
                #expect(try await tab.ask("document.querySelector(':target').textContent.includes('buổi')"))
                let isInSight: Bool = try await tab.ask(
                    """
                    (() => {
                      const box = document.querySelector(":target").getClientRects()[0];
                      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                      return box.width > 0 && box.top >= 0 && box.bottom <= innerHeight && top?.closest("mark.cited") !== null;
                    })()
                    """)
                #expect(isInSight, "the words are on the screen and nothing lies over them")
            }
        }
    }
}

import Testing

extension `In a browser` {
    @Suite struct `Every page` {
        /// The pages people see, one of each kind.
        private func pages(in tab: BrowserTab) async throws -> [String] {
            let report = try await tab.consolidatedReport()
            try await tab.open(report)
            let figure = try await tab.link("main a.figure-link[href*='indicator=BC03']")
            let silent = try await tab.link(".silent-units a")
            try await tab.open("/units?q=Bến Nghĩa")
            let unit = try await tab.link("main a[href^='/units/']")
            try await tab.open("/reports")
            let assignment = try await tab.link("main a[href^='/forms/']")
            return [
                "/", "/reports", report, "\(report)/matrix", figure, silent, "\(silent)/check", "/documents", try await tab.document(),
                "/units", unit, "/explore", "/explore?windows=halves:2024-2026&as=lines", "/explore?as=tiles", "/explore?as=bars",
                "/explore?as=reported",
                "/explore?indicator=BC03,BC04&windows=months:2026&by=windows", "/calendars",
                assignment, "/khong-co",
            ]
        }

        private let pagesOfAnAdministrator = ["/units", "/reorganisations", "/reorganisations/shares"]

        @Test(arguments: [specialist, administrator])
        func `fits a phone`(person: String) async throws {
            try await withTab(of: person) { tab in
                let pages = person == specialist ? try await pages(in: tab) : pagesOfAnAdministrator
                try await tab.call(
                    "Emulation.setDeviceMetricsOverride", ["width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true])
                for page in pages {
                    try await tab.open(page)
                    let wide: [String] = try await tab.ask(
                        """
                        document.documentElement.scrollWidth <= 390 ? [] : ["page " + document.documentElement.scrollWidth].concat(
                          [...document.querySelectorAll("body *")].filter((part) => part.getBoundingClientRect().right > 391)
                            .slice(0, 5).map((part) => part.tagName + "." + part.className))
                        """)
                    #expect(wide.isEmpty, "\(page) is wider than 390 px: \(wide)")
                }
                _ = try await tab.complaints()
            }
        }

        @Test(arguments: [specialist, administrator])
        func `is sound, labelled, and quiet on the console`(person: String) async throws {
            try await withTab(of: person) { tab in
                for page in person == specialist ? try await pages(in: tab) : pagesOfAnAdministrator {
                    _ = try await tab.complaints()
                    try await tab.open(page)
                    let faults: [String] = try await tab.ask(Self.faults)
                    #expect(faults.isEmpty, "\(page): \(faults)")
                    let complaints = try await tab.complaints().filter { page != "/khong-co" || !$0.contains("404") }
                    #expect(complaints.isEmpty, "\(page): \(complaints)")
                }
            }
        }

        /// What a checker of accessibility would say first.
        private static let faults = """
            (() => {
              const all = (selector) => [...document.querySelectorAll(selector)];
              const shown = (part) => part.getClientRects().length > 0;
              const name = (part) => (part.getAttribute("aria-label") ?? part.textContent).trim();
              const about = (part) => part.outerHTML.slice(0, 120);
              const isLabelled = (control) => control.labels?.length > 0 || control.hasAttribute("aria-label") || control.hasAttribute("aria-labelledby");
              const ids = all("[id]").map((part) => part.id);
              const heads = all("h1, h2, h3, h4").map((head) => Number(head.tagName[1]));
              return [
                ...(document.documentElement.lang ? [] : ["no lang"]),
                ...(document.title ? [] : ["no title"]),
                ...(all("h1").length === 1 ? [] : [`${all("h1").length} h1`]),
                ...(all("main").length === 1 ? [] : ["not one main"]),
                ...(document.querySelector("a[href='#main'], a.skip-link") ? [] : ["no link to skip to the content"]),
                ...heads.filter((level, place) => place > 0 && level > heads[place - 1] + 1).map((level) => `h${level} skips a level`),
                ...all("input:not([type=hidden]), select, textarea").filter((part) => !isLabelled(part)).map((part) => `no label: ${about(part)}`),
                ...all("a[href], button").filter((part) => shown(part) && !name(part)).map((part) => `no words: ${about(part)}`),
                ...all("img:not([alt]), svg:not([role]):not([aria-hidden])").map((part) => `no alternative: ${about(part)}`),
                ...all("table").filter((table) => !table.caption && !table.closest(".paper")).map((part) => `no caption: ${about(part)}`),
                ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `twice: #${id}`),
                ...all("a[href^='#']").filter((link) => link.hash.length > 1 && !document.getElementById(decodeURIComponent(link.hash.slice(1))))
                  .map((link) => `leads nowhere: ${about(link)}`),
                ...all("[aria-describedby], [aria-labelledby]").flatMap((part) =>
                  `${part.getAttribute("aria-describedby") ?? ""} ${part.getAttribute("aria-labelledby") ?? ""}`.trim().split(/\\s+/)
                    .filter((id) => !document.getElementById(id)).map((id) => `described by #${id}, which is not there`)),
              ];
            })()
            """
    }
}

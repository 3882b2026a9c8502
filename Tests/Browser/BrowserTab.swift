import Foundation

/// One tab of the browser, with the cookies of nobody else.
struct BrowserTab: Sendable {
    private let chromium: Chromium
    private let session: String
    private let context: String
    private let office: String

    /// Opens an empty tab. Paths are those of `office`, an address such as `http://127.0.0.1:8080`.
    init(in chromium: Chromium, office: String) async throws {
        self.chromium = chromium
        self.office = office
        context = try await chromium.call("Target.createBrowserContext")["browserContextId"]?.string ?? ""
        let target = try await chromium.call("Target.createTarget", ["url": "about:blank", "browserContextId": .text(context)])["targetId"]
        let attached = try await chromium.call("Target.attachToTarget", ["targetId": target ?? .null, "flatten": true])
        session = attached["sessionId"]?.string ?? ""
        for domain in ["Page", "Runtime", "Log", "Network"] { try await call("\(domain).enable") }
    }

    func close() async throws {
        _ = try await chromium.call("Target.disposeBrowserContext", ["browserContextId": .text(context)])
    }

    @discardableResult
    func call(_ method: String, _ parameters: [String: DevToolsValue] = [:]) async throws -> DevToolsValue {
        try await chromium.call(method, parameters, session: session)
    }

    /// Goes to a page of the office and waits until it has loaded.
    func open(_ path: String) async throws {
        try await loading { try await call("Page.navigate", ["url": .text(office + path)]) }
    }

    /// Does something that leads to another page, and waits for it. An empty tab says that it has loaded, too, sooner or later; only a
    /// page that does not carry the mark any longer is another one.
    func loading(_ act: () async throws -> Void) async throws {
        _ = await chromium.take(["Page.loadEventFired"], session: session)
        try await run("window.isLeft = true")
        try await act()
        repeat {
            _ = try await chromium.next("Page.loadEventFired", session: session)
        } while try await ask("window.isLeft === true || document.readyState !== 'complete'")
    }

    /// What an expression comes to in the page. Works with the page's own scripts off, too.
    func ask<Value: Decodable>(_ expression: String, as type: Value.Type = Value.self) async throws -> Value {
        let answer = try await call("Runtime.evaluate", ["expression": .text("JSON.stringify(\(expression))"), "awaitPromise": true])
        if let exception = answer["exceptionDetails"] { throw PageTrouble.script(expression, "\(exception)") }
        return try JSONDecoder().decode(Value.self, from: Data((answer["result"]?["value"]?.string ?? "null").utf8))
    }

    func run(_ statements: String) async throws {
        let answer = try await call("Runtime.evaluate", ["expression": .text("{ \(statements) }")])
        if let exception = answer["exceptionDetails"] { throw PageTrouble.script(statements, "\(exception)") }
    }

    /// Presses the mouse in the middle of what the selector finds, once it is in sight.
    func click(_ selector: String) async throws {
        let place = try await place(of: selector)
        for type in ["mousePressed", "mouseReleased"] as [DevToolsValue] {
            try await call(
                "Input.dispatchMouseEvent",
                ["type": type, "x": .number(place[0]), "y": .number(place[1]), "button": "left", "clickCount": 1])
        }
    }

    /// Moves the mouse there, and waits until the page has heard of it: a browser gathers moves until it next draws.
    func hover(_ selector: String) async throws {
        let place = try await place(of: selector)
        try await run("window.hasHeard = false; document.addEventListener('mousemove', () => { window.hasHeard = true }, { once: true })")
        try await call("Input.dispatchMouseEvent", ["type": "mouseMoved", "x": .number(place[0]), "y": .number(place[1])])
        for _ in 0..<500 {
            if try await ask("window.hasHeard") { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw PageTrouble.unheard(selector)
    }

    /// The middle of what the selector finds, once the page has come to rest and nothing lies over it: a click on what still moves is lost. It is
    /// scrolled to at once; a page that glides, as ours do, begins to only when it is next drawn, and seems at rest until then.
    private func place(of selector: String) async throws -> [Double] {
        var last: [Double] = []
        for _ in 0..<500 {
            let place: [Double]? = try await ask(
                """
                (() => {
                  const found = document.querySelector(\(Self.quoted(selector)));
                  if (!found) return null;
                  found.scrollIntoView({ block: "center", behavior: "instant" });
                  const box = found.getClientRects()[0];
                  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                  return found.contains(document.elementFromPoint(x, y)) ? [x, y] : [];
                })()
                """)
            guard let place else { throw PageTrouble.notFound(selector) }
            if !place.isEmpty, place == last { return place }
            last = place
            try await Task.sleep(for: .milliseconds(20))
        }
        throw PageTrouble.covered(selector)
    }

    static func quoted(_ text: String) -> String { "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }

    enum PageTrouble: Error {
        case notFound(String)
        /// The mouse came there, and the page was not told.
        case unheard(String)
        /// Something lay over it all the time.
        case covered(String)
        case script(String, String)
    }

    /// Exceptions, errors on the console, what the content security policy stopped, and requests that failed, since last asked.
    func complaints() async throws -> [String] {
        let happened = await chromium.take(["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"], session: session)
        return happened.compactMap { event in
            switch event.method {
            case "Log.entryAdded": event.params?["entry"].map { "\($0["text"]?.string ?? "") \($0["url"]?.string ?? "")" }
            case "Runtime.exceptionThrown": "\(event.params ?? .null)"
            default: event.params?["type"]?.string == "error" ? "\(event.params ?? .null)" : nil
            }
        }
    }
}

// The keyboard.
extension BrowserTab {
    enum Key: String {
        case enter = "Enter", tab = "Tab", down = "ArrowDown", up = "ArrowUp", left = "ArrowLeft", right = "ArrowRight"

        var code: Int {
            switch self {
            case .enter: 13
            case .tab: 9
            case .down: 40
            case .up: 38
            case .left: 37
            case .right: 39
            }
        }
    }

    func press(_ key: Key) async throws {
        var parameters: [String: DevToolsValue] = [
            "key": .text(key.rawValue), "code": .text(key.rawValue), "windowsVirtualKeyCode": .number(Double(key.code)),
        ]
        if key == .enter { parameters["text"] = "\r" }
        try await press(parameters)
    }

    /// A letter that means something, such as j and k on the review page.
    func press(_ letter: Character) async throws {
        try await press(["key": .text(String(letter)), "text": .text(String(letter))])
    }

    private func press(_ parameters: [String: DevToolsValue]) async throws {
        for type in ["keyDown", "keyUp"] as [DevToolsValue] {
            try await call("Input.dispatchKeyEvent", parameters.merging(["type": type]) { $1 })
        }
    }

    func type(_ text: String) async throws {
        try await call("Input.insertText", ["text": .text(text)])
    }
}

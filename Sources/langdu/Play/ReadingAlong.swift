import Foundation
import Recordings

/// A recording being heard, with its text: the sentence on the air is marked, and keys lead elsewhere.
struct ReadingAlong {
    let manifest: Manifest
    let player: any SoundPlayer
    /// Is told now and then where one is.
    var onPlace: (Double) -> Void = { _ in }
    /// What is being searched for, while it is typed; and what was searched for last.
    private var search: String?
    private var searched = ""
    /// What is to be said in place of the keys, until the next one.
    private var note: String?

    private static let speeds = 0.5...3.0
    private static let keys = "空格 停/放  ←→ 句  ↑↓ 章  [ ] 15 秒  - + 速度  / 查找  q 退出"

    init(manifest: Manifest, player: any SoundPlayer) {
        self.manifest = manifest
        self.player = player
    }

    /// Shows the text until the sound ends, or the listener has had enough.
    mutating func run(on terminal: Terminal) {
        var page: TextPage?
        var laidOut = 0
        while !player.hasEnded {
            let (columns, rows) = terminal.size
            if page == nil || laidOut != columns {
                page = TextPage(manifest.sentences, columns: columns)
                laidOut = columns
            }
            let time = player.time
            onPlace(time)
            let view = page?.view(rows: max(1, rows - 2), marking: sentence(at: time)) ?? []
            let last = search.map { "/\($0)▏" } ?? note ?? Self.keys
            let lines = [status(at: time), last].map { "\u{1B}[2m" + TextPage.cut($0, columns: columns) }
            terminal.show(view + lines)
            guard let key = terminal.key() else { continue }
            note = nil
            if search != nil {
                type(key, at: time)
            } else if !act(on: key, at: time) {
                return
            }
        }
    }

    /// Prints each sentence as it begins, where there is no terminal to show the text on.
    func print() {
        var last = player.time
        var next = sentence(at: last)
        func printUp(to end: Int) {
            while next <= end, manifest.sentences.indices.contains(next) {
                Console.print(manifest.sentences[next].text.onOneLine)
                next += 1
            }
        }
        while !player.hasEnded {
            let time = player.time
            last = time
            onPlace(time)
            printUp(to: sentence(at: time))
            usleep(100_000)
        }
        // What was heard between the last look and the end.
        if isEnd(last) { printUp(to: manifest.sentences.count - 1) }
    }

    /// Whether a time is the end, for all that one can tell who looks ten times a second. A program that ends before has
    /// not played.
    func isEnd(_ time: Double) -> Bool {
        let length = manifest.head.audio.duration
        return time > length - min(3, length / 2)
    }

    /// Takes a key while a search is typed.
    private mutating func type(_ key: Terminal.Key, at time: Double) {
        guard case .character(let character) = key, let text = search else { return }
        switch character {
        case "\r", "\n":
            search = nil
            if !text.isEmpty { searched = text }
            find(searched, at: time)
        case "\u{1B}", "\u{3}", "\u{4}": search = nil
        case "\u{7F}", "\u{8}": search = text.isEmpty ? nil : String(text.dropLast())
        case _ where character.unicodeScalars.contains { $0.value < 0x20 }: break
        default: search = text + String(character)
        }
    }

    /// Goes to the next sentence with a text, from the beginning again after the last.
    private mutating func find(_ text: String, at time: Double) {
        guard !text.isEmpty else { return }
        let here = sentence(at: time)
        let order = manifest.sentences.indices.filter { $0 > here } + manifest.sentences.indices.filter { $0 <= here }
        let found = order.first { manifest.sentences[$0].text.range(of: text, options: .caseInsensitive) != nil }
        if let found { go(to: found) } else { note = "没有“\(text)”" }
    }

    private func status(at time: Double) -> String {
        let chapter = manifest.head.chapters.last { $0.start <= time }?.title ?? ""
        let mark = player.isPaused ? "‖" : "▶"
        return "\(mark) \(Clock.text(time)) / \(Clock.text(manifest.head.audio.duration))  "
            + "\((player.speed * 100).rounded() / 100)×  \(chapter.onOneLine.prefix(24))"
    }

    /// Does what a key asks for; false when that is to end.
    private mutating func act(on key: Terminal.Key, at time: Double) -> Bool {
        let here = sentence(at: time)
        switch key {
        case .character(" "), .character("k"): player.isPaused.toggle()
        case .right, .character("l"): go(to: here + 1)
        case .left, .character("h"): go(to: time - start(of: here) > 1.5 ? here : here - 1)
        case .down, .character("n"): goToChapter(1, at: time)
        case .up, .character("p"): goToChapter(-1, at: time)
        case .character("["): player.seek(to: max(0, time - 15))
        case .character("]"): player.seek(to: min(manifest.head.audio.duration, time + 15))
        case .character("-"), .character("<"): changeSpeed(by: -0.1)
        case .character("+"), .character("="), .character(">"): changeSpeed(by: 0.1)
        case .character("/"): search = ""
        // Ctrl-C and Ctrl-D arrive as characters on a raw terminal.
        case .character("q"), .character("\u{3}"), .character("\u{4}"): return false
        case .character: break
        }
        return true
    }

    private func sentence(at time: Double) -> Int {
        max(0, (manifest.sentences.firstIndex { $0.start > time } ?? manifest.sentences.count) - 1)
    }

    private func go(to sentence: Int) {
        guard manifest.sentences.indices.contains(max(0, sentence)) else { return }
        player.seek(to: start(of: max(0, sentence)))
    }

    /// When a sentence starts; a manifest may have none.
    private func start(of sentence: Int) -> Double {
        manifest.sentences.indices.contains(sentence) ? manifest.sentences[sentence].start : 0
    }

    private func goToChapter(_ step: Int, at time: Double) {
        let chapters = manifest.head.chapters
        guard !chapters.isEmpty else { return }
        let here = chapters.lastIndex { $0.start <= time } ?? 0
        let isUnderWay = step < 0 && time - chapters[here].start > 3
        let target = isUnderWay ? here : here + step
        if chapters.indices.contains(target) { player.seek(to: chapters[target].start) }
    }

    private func changeSpeed(by step: Double) {
        let speed = ((player.speed + step) * 10).rounded() / 10
        player.speed = min(max(speed, Self.speeds.lowerBound), Self.speeds.upperBound)
    }
}

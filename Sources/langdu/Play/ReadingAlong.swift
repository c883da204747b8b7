import Foundation
import Recordings

/// A recording being heard, with its text: the sentence on the air is marked, and keys lead elsewhere.
struct ReadingAlong {
    let manifest: Manifest
    let player: any SoundPlayer

    private static let speeds = 0.5...3.0
    private static let keys = "空格 停/放  ←→ 句  ↑↓ 章  [ ] 15 秒  - + 速度  q 退出"

    /// Shows the text until the sound ends, or the listener has had enough.
    func run(on terminal: Terminal) {
        var page: TextPage?
        var laidOut = 0
        while !player.hasEnded {
            let (columns, rows) = terminal.size
            if page == nil || laidOut != columns {
                page = TextPage(manifest.sentences, columns: columns)
                laidOut = columns
            }
            let time = player.time
            let view = page?.view(rows: max(1, rows - 2), marking: sentence(at: time)) ?? []
            terminal.show(view + ["\u{1B}[2m\(status(at: time))", "\u{1B}[2m\(Self.keys)"])
            guard let key = terminal.key() else { continue }
            if !act(on: key, at: time) { return }
        }
    }

    /// Prints each sentence as it begins, where there is no terminal to show the text on.
    func print() {
        var last = -1
        while !player.hasEnded {
            let now = sentence(at: player.time)
            if now != last, manifest.sentences.indices.contains(now) {
                Console.print(manifest.sentences[now].text.onOneLine)
            }
            last = now
            usleep(100_000)
        }
    }

    private func status(at time: Double) -> String {
        let chapter = manifest.head.chapters.last { $0.start <= time }?.title ?? ""
        let mark = player.isPaused ? "‖" : "▶"
        return "\(mark) \(Clock.text(time)) / \(Clock.text(manifest.head.audio.duration))  "
            + "\((player.speed * 100).rounded() / 100)×  \(chapter.onOneLine.prefix(24))"
    }

    /// Does what a key asks for; false when that is to end.
    private func act(on key: Terminal.Key, at time: Double) -> Bool {
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

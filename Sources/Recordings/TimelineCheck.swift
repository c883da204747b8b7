internal import Speech

extension Timeline {
    /// Makes sure that the timeline can be one of `length` samples: all in order, and sentences without gaps.
    ///
    /// - Throws: ``RecordingError/inconsistent(reason:)``.
    func check(sampleRate: Int, length: Int) throws(RecordingError) {
        func require(_ isFine: Bool, _ reason: @autoclosure () -> String) throws(RecordingError) {
            if !isFine { throw .inconsistent(reason: "in the timeline, " + reason()) }
        }
        try require(self.sampleRate == sampleRate, "the sample rate is \(self.sampleRate), not \(sampleRate)")
        try require(self.length == length, "there are \(self.length) samples, not \(length)")
        var last = 0
        for (index, chapter) in chapters.enumerated() {
            try require(chapter.start >= last && chapter.start <= length, "chapter \(index) is out of order")
            last = chapter.start
        }
        var end = 0
        for (index, sentence) in sentences.enumerated() {
            try require(sentence.start == end, "sentence \(index) does not follow the one before")
            try require(
                sentence.start <= sentence.speechEnd && sentence.speechEnd <= sentence.end,
                "sentence \(index) ends before it starts")
            try require(chapters.indices.contains(sentence.chapter), "sentence \(index) is in no chapter")
            var spoken = sentence.start
            for word in sentence.words {
                try require(
                    spoken <= word.start && word.start <= word.end && word.end <= sentence.end,
                    "a word of sentence \(index) is out of order")
                spoken = word.end
            }
            end = sentence.end
        }
        try require(sentences.isEmpty || end == length, "the sentences end at sample \(end), not \(length)")
    }
}

/// The part of speech that a word has most often, as the lexicon numbers them.
enum WordClass: UInt8, CaseIterable {
    case other, noun, verb, verbalNoun, adjective, adverb, pronoun, numeral, measure, preposition, conjunction
    case localizer, time, person, place, organization, attributive, idiom, affix, particle, modal
}

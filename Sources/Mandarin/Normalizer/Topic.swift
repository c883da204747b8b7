/// What words beside figures say of them; a topic's words stand in `Words/context.tsv` under its name.
enum Topic: Int, CaseIterable {
    case score, phone, service, desk, clock, morning, afternoon
    case era, commonEra, ancient, yearKind, span, afterSpan, quantity, event
    case rooms, threes, trips, labels, callLabels, count, models, laps, stocks, moves, stroke
    case roman, romanLong, ordinal, minus, scales, bases, days, weeks, events, holidays, dates, ticks, formation,
        counted, amounts, currency, below
}

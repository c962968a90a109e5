"""The numbers of `tracker/read`, each with its biography."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Splitting:
    """`tracker/read`: paragraphs to sentences."""

    #: Letters before a stop that are looked at: the last word and, for "1." and ": 1.", what stands before it. Four
    #: lose "Messrs." and "Yahoo!"; 8 to 48 decide alike on 9,600 sentences of real pages. The longest abbreviation has
    #: 10 letters; twice that leaves room for a bracket or a prefix, and keeps a word of a megabyte cheap.
    window_before: int = 24
    #: Letters after a stop that are looked at. Only a speaker with a long title and an aside, between a closed question
    #: and "asked", needs more than 30; 60 lose a golden case, 90 to 240 decide alike.
    window_after: int = 120
    #: Letters between the square brackets of a note that belongs to the sentence before it: "[citation needed]" has 15.
    #: 20 and 40 decide alike on all texts tried; longer ones are likely an editor's own sentence in brackets.
    note: int = 20
    #: Letters of a word that make a stop with no space after it a forgotten space: "said.The" in texts whose line
    #: breaks were lost. Swept 2 to 5 on 4,800 sentences marked by people and 9,600 of real pages: 14 places differ, and
    #: two sentences stand in each. 2 is left out for what tests cannot show, the short parts of addresses ("go.To").
    unspaced_word: int = 3
    #: Letters of a word in small letters that make it no abbreviation, so that a sentence may begin after it with a
    #: small letter by mistake. On real pages all eight that 5 finds are sentences; 3 and 4 also take abbreviations that
    #: stand in no list for ends, 6 and more miss sentences that end in "water".
    ordinary_word: int = 5
    #: Words of a speaker's name and office between a closed question and "asked": "Deputy Prime Minister Jane van der
    #: Berg" has 7. More would read on into a sentence of its own.
    speaker_words: int = 7
    #: Letters of the aside between a speaker's name and the verb: ", the head of the board that runs the harbour,".
    speaker_aside: int = 60
    #: Letters between the brackets that may follow a closed question whose sentence goes on: “Who lives there?” (Hale,
    #: p. 3). References have up to 30; 40 to 90 decide alike on all texts tried.
    reference: int = 60
    #: Characters of a speaker's name and office in Chinese, where no space parts words. Most news tags have 2 to 12.
    speaker_characters: int = 20
    #: Paragraphs whose sentences are kept in mind, those of some fifty articles: nearly all of a version stand
    #: in the one before it, so to split it costs half. More win nothing where articles are read by turns.
    remembered: int = 2_048
    #: Letters of such a paragraph at most, so that all together take 20 MB at worst. Paragraphs of news have 300.
    remembered_letters: int = 5_000
    #: Paragraphs and letters of a text that are looked at to guess its language, where it names none: enough for a
    #: hundred small words, at a twentieth of a millisecond.
    guessed_paragraphs: int = 12
    guessed_letters: int = 2_000
    #: Share of letters of a script that settles the language: foreign names in Chinese are Latin, and Japanese may have
    #: nine Chinese letters for each of its own. A sixteenth of Ukrainian letters are its own among Cyrillic ones.
    guessed_script: float = 0.02
    #: Share of words that must be small words of the language, and how many times more of them than of the next one's.
    #: News has a quarter to a half; a list of results has nearly none, and is read as English, as before.
    guessed_words: float = 0.08
    #: All of our 98 gold articles are told.
    guessed_lead: float = 1.5

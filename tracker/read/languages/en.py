"""English, of news prose on both sides of the Atlantic."""

from __future__ import annotations

from tracker.read.languages.language import Language, any_of, words
from tracker.tuning import SPLITTING

_TITLES = """
    Mr Mrs Ms Mx Rt Messrs Mme Mlle Dr Drs Prof Profs Rev Revs Fr Hon Gov Govs Lt Pres Sen Sens Rep Reps Supt Det
    Insp Gen Gens Maj Capt Cmdr Cdr Comdr Cpl Sgt Sgts Pvt Pfc Spc Adm Brig Col Cols Atty Asst Assoc Dir Amb Msgr
    Ald
"""
_RUNNING = "vs v viz cf approx e.g i.e E.g I.e Ft Mt Mts feat incl Dept Univ Natl Intl ca"

_FIRMS_AND_RANKS = "Inc Co Cos Corp Ltd Bros Mfg Assn Jr Sr Esq Ph.D Ed.D M.Sc B.Sc D.Phil LL.B LL.M"
_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
_STREETS = "St Ste Ave Av Blvd Rd Hwy Pkwy Sq"
_STATES = """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Tex Va Vt Wash Wis Wyo Alta Ont Que Sask
"""
_NAMES_WITH_STOPS = "Yahoo! Yum! Jeopardy! Oklahoma! Wham! Airplane! Oliver! E! Rouge! Mia! Guess?"
_OTHERS = "al dept govt ft lb lbs oz tsp tbsp Tbsp hrs mins yr yrs hr"

_NUMBERED = "No Nos no nos Vol Vols vol Fig Figs fig figs Sec Art Ch ch Pt pp Op Ps Ex Apt Ext Rte Rs Tel tel min max"
_WEEKDAYS = "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"

_FUNCTION_WORDS = """
    A An The This That These Those There Here He She It They We You I His Her Its Their Our My Your Him Them Us And
    But Or So Yet Nor For In On At By To Of From With Without After Before During Since Until While When Where Why
    How What Who Which Whose As If Although Though Because Despite Than Then Now Even Still Just Only Once Again Not
    Never Always Often Soon Some Many Most Much More Several Both Each Every Few All Another Other Others Any Anyone
    Nobody None Nothing No Someone Somebody Everyone Everybody Everything Either Neither Such Same About Above
    Across Against Along Alongside Amid Among Around Behind Below Beneath Beside Besides Between Beyond Inside Into
    Near Outside Over Through Throughout Toward Towards Upon Via Within Whether Whatever Whenever Wherever Is Are
    Was Were Am Do Does Did Has Have Had Can Could Should Would Must Isn Aren Wasn Weren Don Doesn Didn Couldn Let
    One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands Millions
"""
_LINKING_WORDS = """
    However Meanwhile Also Instead Indeed Perhaps Maybe Thus Hence Therefore Moreover Furthermore Nevertheless
    Nonetheless Otherwise Additionally Overall Finally Recently Currently Previously Eventually Sometimes Afterwards
    Afterward Thereafter Unless Given Like Unlike Rather Earlier Later Last Today Yesterday Tonight Tomorrow Yes Oh
    Well Please Asked According Speaking Following Citing Born Former Unfortunately Fortunately Nearly Almost
    Initially Ultimately Similarly Likewise Apparently Clearly Obviously Already Together Regardless Next
"""
_NEWS_SUBJECTS = """
    Police Officials Authorities Prosecutors Investigators Officers Detectives Firefighters Witnesses Residents
    Critics Supporters Experts Analysts Economists Scientists Researchers Doctors Lawyers Protesters Demonstrators
    Voters Lawmakers Neighbors Neighbours Relatives Shares Stocks People Republicans Democrats Conservatives
"""

_VERBS = """
    said says asked asks wrote writes tweeted tweets posted added adds replied replies shouted shouts yelled yells
    cried cries joked jokes quipped quips wondered wonders exclaimed screamed demanded recalled responded answered
    told continued concluded explained insisted declared remarked retorted mused whispered argued texted laughed
"""
_AFTER_VERBS = """
    on in at during after before of to as when while via through with from about over him her them me us again then
    later reporters Monday Tuesday Wednesday Thursday Friday Saturday Sunday
"""
_PARTICLES = "de da di del della du van von ter ten bin ibn al el la le"
_IN_NAMES = "of the and for"

# A stop inside a speaker's name is a title's or an initial's: past any other, the next sentence would be read.
_NAME = rf"(?:(?:{any_of(_TITLES)}|[A-Z])\.|[A-Z][\w'’-]*|al-\w+|{any_of(_PARTICLES, _IN_NAMES)})"
_NAMES = rf"(?!{any_of(_FUNCTION_WORDS, _IN_NAMES)}\b){_NAME}(?:\s{_NAME}){{0,{SPLITTING.speaker_words - 1}}}"
_ASIDE = rf",[^.!?\"“”]{{1,{SPLITTING.speaker_aside}}},"
_AFTER = rf"[.,;—–]|\s(?:[—–]|(?:{any_of(_AFTER_VERBS)}|\w+ly)\b)"

LANGUAGE = Language(
    code="en",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_FIRMS_AND_RANKS, _MONTHS, _STREETS, _STATES, _NAMES_WITH_STOPS, _OTHERS),
    before_numbers=words(_NUMBERED, _WEEKDAYS),
    starters=words(_FUNCTION_WORDS, _LINKING_WORDS, _NEWS_SUBJECTS),
    lower_starters=words("adidas lululemon thyssenkrupp bpost npm nginx"),
    name_particles=words(_PARTICLES),
    # "Smith asked." and "Jane Smith, a farmer, said on Tuesday", but not "Smith said the farm was sold".
    speech_tag=rf"(?:I|{_NAMES}(?:{_ASIDE})?)\s{any_of(_VERBS)}(?={_AFTER})",
)

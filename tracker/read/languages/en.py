"""English, of news prose on both sides of the Atlantic."""

from __future__ import annotations

from tracker.read.languages.language import Language, any_of, words
from tracker.tuning import SPLITTING

_TITLES = """
    Mr Mrs Ms Mx Rt Messrs Mme Mlle Dr Drs Prof Profs Rev Revs Fr Hon Gov Govs Lt Pres Sen Sens Rep Reps Supt
    Det Insp Gen Gens Maj Capt Cmdr Cdr Comdr Cpl Sgt Sgts Pvt Pfc Spc Adm Brig Col Cols Atty Asst Assoc Dir Amb
    Msgr Ald Cllr Cllrs Clr Coun Const Treas Secy Dep Lts Capts Majs Hons Lieut Ens Tpr Mgr Snr Det-Sgt Lt-Gen
    Lt-Col Maj-Gen Brig-Gen Vice-Adm Adml Bp Abp Br Sra Srta Dña
"""
_RUNNING = """
    vs v viz cf approx e.g i.e E.g I.e eg ie Ft Mt Mts feat incl excl Dept Depts Univ Natl Intl ca Pty Pte Sdn
    a.k.a A.k.a f.k.a P.S p.s N.B n.b est'd
"""

_FIRMS_AND_RANKS = """
    Inc Co Cos Corp Ltd Bros Mfg Assn Assns Bhd Hldgs Inst Acad Ctr Fdn Jr Sr Esq Ph.D Ed.D M.Sc B.Sc D.Phil
    LL.B LL.M
"""
_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
_STREETS = "St Sts Ste Ave Aves Av Blvd Rd Rds Hwy Pkwy Sq Ln Cres Expy Tpke Twp Bldg Hts Pk"
_STATES = """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Tex Va Vt Wash Wis Wyo Cal Penn Kans Nebr Oreg N.Dak S.Dak N.Mex Dak Alta Ont Que Sask Nfld
"""
_NAMES_WITH_STOPS = """
    Yahoo! Yum! Kahoot! Joomla! Jeopardy! Oklahoma! Wham! Airplane! Oliver! Dolly! Panic! Mamma! E! Rouge! Mia!
    Guess?
"""
_OTHERS = """
    al dept govt assoc corp exec ft lb lbs oz gal qt tsp tbsp Tbsp hrs mins secs yr yrs hr wk wks mo mos avg
    nat'l int'l gov't dep't prelim equiv misc
"""

_NUMBERED = """
    No Nos no nos Vol Vols vol vols Fig Figs fig figs Sec Secs Sect sect Art Arts Ch Chs ch chs Chap Chaps chap
    chaps Pt pt pp pg pgs par pars para paras Para Paras cl Cl Op Ps Ex Exh Apt apt Rm rm Ext ext Rte rte Rs Tel
    tel Ph ph min max est Est Prop Props Res Eq eq eqs Ref Bk bk ed Ed ver Ver Mk Reg Regs Amend Div div Cor Rom
    Isa Deut Lev
"""
_WEEKDAYS = "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"

_FUNCTION_WORDS = """
    A An The This That These Those There Here He She It They We You I His Her Its Their Our My Your Him Them Us
    And But Or So Yet Nor For In On At By To Of From With Without After Before During Since Until While When
    Where Why How What Who Which Whose As If Although Though Because Despite Than Then Now Even Still Just Only
    Once Again Not Never Always Often Soon Some Many Most Much More Several Both Each Every Few All Another
    Other Others Any Anyone Nobody None Nothing No Someone Somebody Everyone Everybody Everything Either Neither
    Such Same About Above Across Against Along Alongside Amid Among Around Behind Below Beneath Beside Besides
    Between Beyond Inside Into Near Outside Over Through Throughout Toward Towards Upon Via Within Whether
    Whatever Whenever Wherever Is Are Was Were Am Do Does Did Has Have Had Can Could Should Would Must Isn Aren
    Wasn Weren Don Doesn Didn Couldn Let One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens
    Hundreds Thousands Millions
"""
_LINKING_WORDS = """
    However Meanwhile Also Instead Indeed Perhaps Maybe Thus Hence Therefore Moreover Furthermore Nevertheless
    Nonetheless Otherwise Additionally Overall Finally Recently Currently Previously Eventually Sometimes
    Afterwards Afterward Thereafter Unless Given Like Unlike Rather Earlier Later Last Today Yesterday Tonight
    Tomorrow Yes Oh Well Please Asked According Speaking Following Citing Born Former Unfortunately Fortunately
    Nearly Almost Initially Ultimately Similarly Likewise Apparently Clearly Obviously Already Together
    Regardless Next
"""
_NEWS_SUBJECTS = """
    Police Officials Authorities Prosecutors Investigators Officers Detectives Firefighters Witnesses Residents
    Critics Supporters Experts Analysts Economists Scientists Researchers Doctors Lawyers Protesters
    Demonstrators Voters Lawmakers Neighbors Neighbours Relatives Shares Stocks People Republicans Democrats
    Conservatives
"""

_CLOCK = "a.m p.m A.M P.M"
_ZONES = """
    ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST HST GMT UTC BST CET CEST IST JST KST SGT AEST AEDT ACST
    AWST NZST Eastern Central Mountain Pacific Atlantic Greenwich Local London Moscow Beijing Tokyo Standard
    Daylight Coordinated
"""
_DAYS = """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Sun Sat Fri Thu Thurs Wed Tue Tues Mon January
    February March April June July August September October November December Jan Feb Aug Sept Oct Nov Dec Mass
"""
_COUNTING = """
    plan plans vitamin vitamins hepatitis influenza group groups pot class grade category type exhibit appendix
    annex section option schedule phase division series league block zone tier team unit room terminal gate
    level model point channel studio building tower wing hall stand lane side version war gen generation area
    sector site formula serie liga line route lot pier ward platform concourse
"""

_ASKING = """
    asked asks told tells demanded wondered wonders shouted shouts yelled yells screamed cried chanted reminded
"""
_VERBS = f"""
    {_ASKING} said says wrote writes tweeted tweets posted added adds replied replies cries joked jokes quipped
    quips exclaimed exclaims recalled recalls responded answered continued concluded explained insisted declared
    remarked retorted mused whispered argued texted laughed sang sobbed gasped muttered sighed captioned
    hollered bellowed barked snapped scoffed teased pleaded begged announced interjected inquired queried
    countered commented noted observed
"""
_BEFORE_VERBS = "then later once also again even finally has had would often just always still"
_AFTER_VERBS = """
    on in at during after before of to as when while via through with from about over out back aloud him her
    them me us himself herself again then later online reporters Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday
"""
_PARTICLES = "de da di del della du van von ter ten bin ibn al el la le"
_IN_NAMES = "of the and for"

# A stop inside a speaker's name is a title's or an initial's: past any other, the next sentence would be read.
_NAME = rf"(?:(?:{any_of(_TITLES)}|[A-Z])\.|[A-Z][\w'’-]*|al-\w+|{any_of(_PARTICLES, _IN_NAMES)})"
_NAMES = rf"(?!{any_of(_FUNCTION_WORDS, _IN_NAMES)}\b){_NAME}(?:\s{_NAME}){{0,{SPLITTING.speaker_words - 1}}}"
_ASIDE = rf",[^.!?\"“”]{{1,{SPLITTING.speaker_aside}}},"
_ADVERB = rf"(?:(?:{any_of(_BEFORE_VERBS)}|[a-z]+ly)\s)?"
_AFTER = rf"[.,;—–]|\s(?:[—–]|(?:{any_of(_AFTER_VERBS)}|\w+ly)\b)"
# Who asks may be a "Fox host Jane Doe" or "Boyd’s lawyer", and whom, one word or a name before the stop.
_ROLE = (
    rf"(?!{any_of(_FUNCTION_WORDS)}\b)[A-Z][\w'’-]*(?:\s(?!{any_of(_VERBS)}\b)[\w'’-]+){{0,{SPLITTING.speaker_words}}}"
)
_WHOM = r"\s(?:(?:the|a|an|his|her|their|its|my|our)\s[\w'’-]+|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?)[.,;]"

LANGUAGE = Language(
    code="en",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_FIRMS_AND_RANKS, _MONTHS, _STREETS, _STATES, _NAMES_WITH_STOPS, _OTHERS),
    mostly_end=words(_CLOCK),
    before_numbers=words(_NUMBERED, _WEEKDAYS),
    counting=words(_COUNTING),
    starters=words(_FUNCTION_WORDS, _LINKING_WORDS, _NEWS_SUBJECTS),
    lower_starters=words("adidas lululemon thyssenkrupp bpost npm nginx"),
    name_particles=words(_PARTICLES),
    carried_on=rf"{any_of(_ZONES, _DAYS)}\b|[A-Z][a-z]+ (?:[a-z]+ )?time\b",
    # "Smith asked." and "Jane Smith, a farmer, said on Tuesday", but not "Smith said the farm was sold".
    speech_tag=(
        rf"(?:I|{_NAMES}(?:{_ASIDE})?)\s{_ADVERB}{any_of(_VERBS)}(?={_AFTER})"
        rf"|{_ROLE}\s{any_of(_ASKING)}(?={_AFTER}|{_WHOM})"
    ),
)

"""Words that carry no news by themselves, of all languages together, since a sentence pair does not say its own.

Negations and quantities are left out: they are never "mere" words.
"""

from __future__ import annotations

_ENGLISH = """
a an the this that these those it its he she they them his her hers their theirs we us our you your i me my
and or but nor so as than then of in on at to from by for with into onto over under after before during between
against among through about around is are was were be been being am has have had having do does did
will would shall should can there here who whom whose which what when where while if because
also just very too such own same other some any each both
"""

_GERMAN = """
der die das den dem des ein eine einen einem einer eines und oder aber sondern denn dass ob wenn weil als wie
in im an am auf aus bei beim mit nach von vom zu zum zur für durch über unter vor um bis seit gegen zwischen
ist sind war waren wird werden wurde wurden hat haben hatte hatten sei sein seine seinen seiner ihr ihre ihren ihrer
er sie es wir ich man sich auch noch nur schon so da dort hier
"""

_FRENCH = """
le la les l' un une des du de d' et ou mais donc or car que qu' qui dont où ce cet cette ces c' il elle ils elles on
nous vous se s' son sa ses leur leurs en dans sur sous par pour avec au aux à chez entre vers est sont était étaient
a ont avait avaient été être avoir y lui aussi plus très ne
"""

_SPANISH = """
el la los las un una unos unas lo y e o u pero de del al a en por para con desde hasta entre sobre que quien cual
se su sus le les es son era eran fue fueron ha han había como este esta estos estas ese esa esos esas esto eso
aquel aquella aquellos aquellas él ella ellos ellas me nos quienes cuyo cuya cuyos cuyas ser estar haber está están
estaba estaban sido siendo habían hubo si cuando donde mientras pues ya muy también así ante tras hacia durante
"""

_ITALIAN = """
il lo la i gli le un uno una di del dello della dei degli delle da dal dallo dalla dai dagli dalle in nel nello nella
nei negli nelle a al allo alla agli su sul sullo sulla sui sugli sulle con per tra fra e o ma che chi cui si è era
erano sono ha hanno aveva avevano essere avere quale quali quando mentre questo questa questi queste quello quella
quelli quelle quel quei suo sua suoi loro anche
"""

_PORTUGUESE = """
o a os as um uma uns umas de do da dos das em no na nos nas num numa ao à aos às por para com pelo pela pelos pelas e ou
mas que se é são era foi este esta estes estas esse essa esses essas isto isso aquele aquela neste nesta nesse nessa
deste desta dele dela deles delas ele ela eles elas seu sua seus suas lhe lhes quem qual quais cujo cuja onde quando
enquanto foram está estão estava estavam ser estar sendo sido tem têm tinha tinham havia também já entre sobre durante
"""

_DUTCH = "de het een en of maar van in op aan met voor door bij naar uit dat die dit is zijn was waren wordt werd heeft"
_RUSSIAN = "и в во на с со к ко по о об от до за из у а но что как это он она они его её их был была были"
_UKRAINIAN = "і й та в у на з із зі до по про від за а але що як це він вона вони його її їх був була були"

FUNCTION_WORDS = frozenset(
    " ".join((_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _DUTCH, _RUSSIAN, _UKRAINIAN)).split()
) - {"no"}

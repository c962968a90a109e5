"""Swedish."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = "prof Prof dr Dr doc Doc jur tekn ing Ing kapt löjtn hr Hr frk Mr Mrs St S:t"
_RUNNING = """
    bl.a Bl.a t.ex T.ex d.v.s D.v.s dvs Dvs s.k m.a.o p.g.a pga fr.o.m t.o.m f.d i.s.f resp ca Ca jfr Jfr ev Ev
    eg ang avd bitr förf inkl exkl vs o.d o.dyl fd sk ffa f.f.a å.k
"""
_AND_SO_ON = "osv o.s.v m.m m.fl etc"
_OTHERS = "f.Kr e.Kr f.v.t st tfn milj mdr tim min sek jan feb aug sept okt nov dec Inc Co Corp Ltd Jr"
_NUMBERED = "nr Nr kl Kl s sid kap Kap art par § tel Tel fig Fig vol Vol max mom"
_COUNTING = "grupp plan vitamin typ klass kategori bilaga zon terminal serie pott modell"

_STARTERS = """
    Den Det De Detta Denna Dessa En Ett Han Hon Hen Vi Ni Jag Du Man Hans Hennes Deras Vår Våra Min Mitt Och Men
    Eller För Så I På Av Till Från Med Utan Efter Före Under Sedan Om När Där Här Hur Vad Vem Vilka Vilken
    Varför Som Att Enligt Nu Då Även Också Bara Inte Ingen Inga Inget Alla Allt Många Flera Några Någon Något
    Andra Båda Varje Mer Mest Mycket Två Tre Fyra Fem Sex Sju Åtta Ja Nej Dock Däremot Dessutom Därför Därefter
    Samtidigt Idag Igår Tidigare Senare Senast Förra Nästa Redan Fortfarande Kanske Trots Mot Mellan Vid Utöver
    Hos Inom Över Genom Bland Polisen Regeringen Åklagaren Rätten Tingsrätten Företaget Bolaget Minst Totalt Är
    Var Har Hade Kan Ska Skulle Blir Blev
"""

LANGUAGE = Language(
    code="sv",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

"""Norwegian, of both written forms; "3. mai" needs no list, for months have small letters."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = "prof Prof dr Dr cand jur phil siv ing Ing kapt hr Hr fr Fr frk Mr Mrs St adv stud mag"
_RUNNING = """
    bl.a Bl.a f.eks F.eks dvs Dvs d.v.s m.a.o pga p.g.a ca Ca jf Jf evt Evt vedr inkl ekskl ifm ift mht hhv tidl
    p.t avd pr Pr kgl alm vs t.o.m f.o.m fhv forts iht
"""
_AND_SO_ON = "osv o.s.v mv m.v m.m m.fl etc"
_OTHERS = "f.Kr e.Kr mill mrd tlf tim sek jan feb aug sept okt nov des Inc Co Corp Ltd Jr gt vn"
_NUMBERED = "nr Nr kl Kl s stk kap Kap art pkt § bd fig Fig vol Vol max min maks Maks"
_COUNTING = "gruppe plan vitamin type klasse kategori vedlegg sone terminal serie modell"

_STARTERS = """
    Den Det De Dette Denne Disse En Et Ei Han Hun Ho Vi I Jeg Eg Du Man Hans Hennes Deres Vår Våre Min Mitt Og
    Men Eller For Så På Av Til Fra Frå Med Uten Utan Etter Før Under Siden Sidan Om Når Da Då Der Her Hvor Kor
    Hvordan Hva Kva Hvem Hvilke Hvorfor Som At Ifølge Nå No Også Bare Ikke Ikkje Ingen Alle Alt Mange Flere
    Fleire Noen Nokon Noe Andre Begge Hver Mer Mest Mye To Tre Fire Fem Seks Sju Åtte Ja Nei Likevel Derimot
    Dessuten Derfor Deretter Samtidig Dermed Tidligere Senere Sist Neste Allerede Kanskje Tross Mot Mellom Ved
    Utover Hos Innen Over Gjennom Blant Politiet Regjeringen Retten Tingretten Aktor Selskapet Bedriften Er Var
    Har Hadde Kan Skal Vil Blir Ble
"""

LANGUAGE = Language(
    code="nb",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

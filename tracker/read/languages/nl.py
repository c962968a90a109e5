"""Dutch; a sentence may begin with a clipped word in lower case ('s Avonds), which the rules know by its apostrophe."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    dhr Dhr mevr Mevr mw Mw mej Mej mr Mr drs Drs dr Dr ir Ir ing Ing prof Prof ds Ds St gen Gen kol Kol lt Lt
    kap Kap maj Maj adm Mrs Ms jhr Jhr burg Burg wnd kard hr Hr fam Fam em lic zr Zr br Th Ch Joh Ph
"""
_RUNNING = """
    bijv Bijv o.a O.a d.w.z D.w.z m.b.t M.b.t t.a.v i.v.m n.a.v o.l.v t.o.v z.g zgn zg ca Ca resp incl excl vgl
    evt m.n m.a.w i.p.v t.b.v d.m.v e.g i.e vs gem geb overl afd afl ged Ned Eng a.h.w o.m n.v.t t.w.v i.o i.s.m
    m.i.v m.u.v t.n.v z.s.m dd d.d c.q cq vert voorz secr ong ongev afk bv Bv vb Vb o.b.v z.o.z m.b.v p.p w.o sr
    jr Fr Sp Belg N.B n.b P.S Zn Gebr
"""
_AND_SO_ON = "enz e.d e.a etc"
_OTHERS = """
    a.s n.Chr v.Chr Chr Inc Co Corp Ltd Jr N.V B.V jan feb mrt apr jun jul aug sep sept okt nov dec str mld mln
    jl e.v o.i.d gld p.u p.m sec pl ln
"""
_NUMBERED = """
    nr Nr nrs Nrs no No blz Blz pag pp art Art vol Vol hfst fig Fig tel Tel afb max Max min Min lid par bijl bd
    dl cat zaaknr
"""
_COUNTING = """
    groep plan vitamine vitaminen hepatitis type klasse categorie bijlage optie terminal zone reeks poule vak
    blok deur punt niveau model pot lijn
"""

_STARTERS = """
    De Het Een Dit Dat Deze Die Er Hier Daar Hij Zij Ze Wij We Ik Jij Je U Jullie Hun Haar Zijn Mijn Ons Onze En
    Maar Of Dus Want Ook Nog Nu Toen Dan Als Omdat Hoewel Terwijl Zodat Sinds Sindsdien Tijdens Na Nadat Voor
    Voordat Vooral In Op Aan Bij Met Zonder Van Uit Over Onder Tussen Tegen Tot Door Om Naar Naast Volgens
    Wegens Ondanks Dankzij Te Wat Wie Waar Waarom Wanneer Welke Hoe Hoeveel Alle Alles Allemaal Ieder Iedereen
    Elke Elk Andere Anderen Beide Veel Vele Weinig Enkele Sommige Meer Meerdere Meest Geen Niet Niets Niemand
    Nooit Altijd Al Alleen Zelfs Zo Zoals Toch Echter Bovendien Daarom Daarna Daarbij Daarmee Daarnaast Daarvoor
    Daardoor Daarentegen Eerder Later Inmiddels Intussen Ondertussen Vandaag Gisteren Morgen Vorige Vorig
    Volgend Volgende Eerst Eerste Eindelijk Tenslotte Uiteindelijk Momenteel Misschien Wel Is Was Waren Heeft
    Hebben Had Wordt Worden Werd Werden Kan Kunnen Moet Zal Twee Drie Vier Vijf Zes Ja Nee Vanaf Vanavond Verder
    Men Mensen Eigenlijk Gelukkig Helaas Natuurlijk Zeker Sterker
"""

LANGUAGE = Language(
    code="nl",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

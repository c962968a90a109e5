"""Danish; "3. maj" needs no list, for months have small letters."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = "prof Prof dr Dr cand jur phil ing Ing kapt hr Hr fr Fr frk Mr Mrs St Sct Skt adv stud mag"
_RUNNING = """
    bl.a Bl.a f.eks F.eks d.v.s D.v.s dvs Dvs s.k m.a.o pga p.g.a ca Ca jf Jf jvf evt Evt vedr inkl ekskl iht
    ifm ift mht fx Fx fhv hhv resp tidl p.t pt nuv afd forsk pr Pr kgl Kgl alm vs sml
"""
_AND_SO_ON = "osv o.s.v mv m.v m.m m.fl etc"
_OTHERS = "f.Kr e.Kr mio mia tim sek jan feb aug sept okt nov dec Inc Co Corp Ltd Jr gl"
_NUMBERED = "nr Nr kl Kl s stk Stk kap Kap art pkt § tlf bd fig Fig vol Vol max min maks Maks"
_COUNTING = "gruppe plan vitamin type klasse kategori bilag zone terminal serie model"

_STARTERS = """
    Den Det De Dette Denne Disse En Et Han Hun Vi I Jeg Du Man Hans Hendes Deres Vores Min Mit Og Men Eller For
    Så På Af Til Fra Med Uden Efter Før Under Siden Om Når Da Der Her Hvor Hvordan Hvad Hvem Hvilke Hvorfor Som
    At Ifølge Nu Også Kun Ikke Ingen Intet Alle Alt Mange Flere Nogle Nogen Noget Andre Begge Hver Mere Mest
    Meget To Tre Fire Fem Seks Syv Otte Ja Nej Dog Derimod Desuden Derfor Derefter Samtidig Dermed Idag
    Tidligere Senere Senest Sidste Næste Allerede Måske Trods Mod Mellem Ved Udover Hos Inden Over Gennem Blandt
    Politiet Regeringen Retten Byretten Anklagemyndigheden Virksomheden Selskabet Er Var Har Havde Kan Skal Vil
    Bliver Blev
"""

LANGUAGE = Language(
    code="da",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

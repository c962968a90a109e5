"""Czech; "3. května" needs no list, for months have small letters."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    prof Prof doc Doc dr Dr Ing ing Mgr mgr Bc MUDr JUDr PhDr RNDr PaedDr MVDr ThDr PharmDr DrSc arch Arch akad
    soch gen Gen plk pplk mjr kpt por npor gral sv Sv bl P pí mons kard St Mr Mrs
"""
_RUNNING = """
    tzv Tzv tj Tj např Např mj popř resp Resp cca Cca srov tzn zvl ev event vč ul nám Nám tř nábř al angl něm fr
    franc lat řec rus ukr ital špan dosl dř roz nar zemř zn pozn vs býv
"""
_AND_SO_ON = "atd apod aj"
_OTHERS = "ap a.s s.r.o o.p.s n.l př.n.l n.m hod min sek tis mil mld ks Kč r st stol Inc Co Corp Ltd Jr"
_NUMBERED = "č Č čl Čl odst písm bod kap Kap str Str s obr Obr tab Tab sb Sb tel Tel max §"
_COUNTING = "skupina skupině skupiny plán plánu vitamin vitaminu typ typu třída třídy kategorie příloha zóna terminál"

_STARTERS = """
    V Ve Na Po Z Ze Do Od Pro Při Přes Před Pod Nad Bez Mezi Během Podle Vůči Za O U K Ke On Ona Ono Oni Ony My
    Vy Já Ty Jeho Její Jejich Jim To Ten Ta Ti Tento Tato Toto Tyto Toho Tak Také Taky Tam Tady Zde Tehdy Teď
    Nyní Dnes Včera Zítra Už Již Ještě I A Ale Nebo Anebo Avšak Však Ačkoli Pokud Jestliže Když Až Aby Protože
    Proto Jak Jaký Jaká Jaké Co Kdo Kde Odkud Proč Zda Kolik Který Která Které Všichni Všechno Všechny Každý
    Každá Jiný Jiní Jiné Mnoho Několik Někteří Nikdo Nic Žádný Ne Ani Dokonce Jen Pouze Právě Potom Pak Později
    Dříve Následně Naopak Kromě Možná Zřejmě Náš Naše Svůj Byl Byla Bylo Byli Byly Je Jsou Bude Jeden Jedna Dva
    Dvě Tři Čtyři Pět Šest Přesto Místo Spolu Vždy Někdy Nikdy Více Méně Sám Sama Sami Navíc Dále Podobně Soud
    Policie Policisté Hasiči Ministr Premiér Prezident Vláda Firma Společnost Úřady Experti Obyvatelé Lékaři
"""

LANGUAGE = Language(
    code="cs",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

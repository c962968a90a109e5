"""Polish, whose "r." for a year and "ul." for a street stand before capitals."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    prof Prof dr Dr hab inż Inż mgr Mgr ks Ks bp Bp abp Abp kard Kard o św Św śp gen Gen płk Płk ppłk kpt Kpt
    por Por mjr Mjr kmdr adm sierż asp st mł nadkom podkom kom insp red Red mec Mec doc lek med p pp Mr Mrs ps
"""
_RUNNING = """
    np Np m.in M.in tzw Tzw tzn Tzn tj Tj wg Wg ok Ok por zob Zob al Al ul Ul pl Pl os Os gm pow woj Woj dz gł
    ang niem fr franc wł łac hiszp ros ukr czes dot ds ww b d zam ur zm vs cd ew
"""
_AND_SO_ON = "itd itp etc in"
_OTHERS = "r w tys mln mld godz min sek proc szt egz jr sen S.A Sp n.e p.n.e Inc Co Corp Ltd Jr im"
_NUMBERED = "nr Nr poz art Art ust pkt lit par § str Str s t rozdz rys Rys tab Tab tel Tel m lok max"
_COUNTING = """
    grupa grupie grupy plan planu planie witamina witaminy witaminę typ typu klasa klasy kategoria kategorii
    aneks strefa strefie terminal liga
"""

_STARTERS = """
    W We Na Po Z Ze Do Od Dla Przy Przez Przed Pod Nad Bez Między Podczas Według Wobec Zdaniem Za O U Ku On Ona
    Ono Oni One My Wy Ja Ty Jego Jej Ich Im To Ten Ta Te Ci Tego Tej Tym Tych Taki Taka Takie Tak Też Także Tam
    Tu Tutaj Wtedy Teraz Dziś Dzisiaj Wczoraj Jutro Już Jeszcze I A Ale Lub Albo Jednak Choć Chociaż Jeśli
    Jeżeli Gdy Kiedy Aby Żeby Ponieważ Dlatego Bo Jak Jaki Jaka Jakie Co Kto Gdzie Skąd Dlaczego Czy Ile Który
    Która Które Wszyscy Wszystko Wszystkie Każdy Każda Inny Inni Inne Wielu Wiele Kilka Kilku Niektórzy Nikt Nic
    Żaden Nie Ani Nawet Tylko Właśnie Potem Później Wcześniej Następnie Natomiast Poza Oprócz Może
    Prawdopodobnie Obecnie Ostatnio Nasz Nasza Swój Był Była Było Byli Były Jest Są Będzie Jeden Jedna Dwa Dwie
    Dwóch Trzy Cztery Pięć Sześć Mimo Zamiast Razem Zawsze Czasem Nigdy Więcej Mniej Sam Sama Sami Ponadto
    Dodatkowo Dodał Dodała Zgodnie Jako Policja Prokuratura Minister Premier Prezydent Rząd Firma Spółka Władze
    Eksperci Mieszkańcy Strażacy Lekarze Śledczy
"""

LANGUAGE = Language(
    code="pl",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

"""Spanish, whose questions and exclamations open with a mark of their own."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    Sr Sra Sres Sras Srta Srtas Dr Dra Dres Dras D Dª Dña Prof Profa Lic Licda Ing Arq Gral Gen Cnel Cap Tte Sgto
    Cmdte Mons Pbro Fr Rvdo Excmo Excma Ilmo Ilma Sto Sta Mtro Mtra Abg Pdte Hno Hna Mr Mrs
"""
_RUNNING = """
    p.ej ej cf vs v ca aprox apdo adm admón av Av Avda avda c C/ ctra dpto Dpto depto Depto esq Fac Univ EE e.g i.e
"""
_OTHERS = """
    etc Ud Uds Vd Vds UU EE.UU JJ OO FF AA CC a.C d.C Cía Cia S.A S.L S.R.L Inc Co Corp Ltd Ltda Jr hab min seg ene
    feb abr jul ago sept oct nov dic a.m p.m
"""
_NUMBERED = "núm Núm núms No art Art arts cap pág págs pp tel Tel tels vol Vol fig Fig"

_STARTERS = """
    El La Los Las Un Una Unos Unas Lo Al Del De En Con Sin Por Para Según Sobre Tras Desde Hasta Entre Ante Bajo
    Contra Durante Mediante Y E O U Pero Ni Que Si Sí Cuando Como Donde Aunque Porque Pues Sino Además También
    Tampoco Este Esta Estos Estas Ese Esa Esos Esas Esto Eso Aquel Aquella Aquello Él Ella Ellos Ellas Ello Yo Tú
    Nosotros Ustedes Usted Su Sus Mi Mis Nuestro Nuestra Nuestros Nuestras No Ya Así Ahora Hoy Ayer Mañana Después
    Antes Luego Entonces Mientras Cada Todo Toda Todos Todas Otro Otra Otros Otras Muchos Muchas Mucho Algunos
    Algunas Algo Alguien Varios Varias Ningún Ninguna Nadie Nada Nunca Siempre Qué Quién Quiénes Cuál Cuáles Cómo
    Cuándo Dónde Cuánto Cuántos Se Me Te Le Les Nos Hay Es Son Era Eran Fue Fueron Está Están Ha Han Había Tanto Más
    Menos Muy Casi Solo Sólo Incluso Asimismo Finalmente Actualmente Dos Tres Cuatro Cinco Seis Quien Quienes Aquí
    Allí Ahí Debido Dicha Dicho Mayor
"""

LANGUAGE = Language(
    code="es",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    before_numbers=words(_NUMBERED),
    starters=words(_STARTERS),
)

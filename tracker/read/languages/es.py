"""Spanish, whose questions and exclamations open with a mark of their own."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    Sr Sra Sres Sras Srta Srtas Dr Dra Dres Dras D Dª Dña Prof Profa Lic Licda Ing Arq Gral Gen Cnel Cap Tte
    Sgto Cmdte Mons Pbro Fr Rvdo Excmo Excma Ilmo Ilma Sto Sta Mtro Mtra Abg Pdte Pdta Hno Hna Hnos Mr Mrs sr
    sra dr dra prof lic Comte Comdte Alfz Almte Brig Cab Cnl Crnl Subtte Tcnel Dip Sen Gob Min Pte Emb Subof Ps
    Psic Enf Bach Téc
"""
_RUNNING = """
    p.ej ej Ej cf Cf vs v ca aprox Aprox apdo Apdo adm admón av Av Avda avda c C/ ctra Ctra dpto Dpto depto
    Depto esq Fac Univ EE SS RR e.g i.e cía pza Pza plza Plza pl urb Urb col Col Blvd Bvar bvar Cd cd Edo edo
    Mpio mpio Prov prov gral ant izda izq dcha dto prom trad ed Ed coord N.B P.D P.S q.e.p.d
"""
_AND_SO_ON = "etc"
_OTHERS = """
    Ud Uds Vd Vds UU EE.UU JJ OO FF AA CC MM HH CC.OO FF.AA JJ.OO RR.HH SS.MM a.C d.C Cía Cia S.A S.L S.R.L
    S.A.S Inc Co Corp Ltd Ltda Jr hab min seg ene feb abr jul ago sept oct nov dic Bco Soc
"""
_CLOCK = "a.m p.m h hs hrs"
_NUMBERED = """
    núm Núm núms Núms No Nº art Art arts Arts cap caps pág Pág págs pp párr párrs tel Tel tels Tels tlf Tlf
    teléf vol Vol fig Fig fracc inc lit máx Máx mín Mín exp Exp res Res cód
"""
_COUNTING = """
    grupo plan vitamina vitaminas hepatitis tipo clase serie categoría anexo sección opción terminal zona liga
    bloque puerta punto nivel modelo apartado bombo
"""

_STARTERS = """
    El La Los Las Un Una Unos Unas Lo Al Del De En Con Sin Por Para Según Sobre Tras Desde Hasta Entre Ante Bajo
    Contra Durante Mediante Y E O U Pero Ni Que Si Sí Cuando Como Donde Aunque Porque Pues Sino Además También
    Tampoco Este Esta Estos Estas Ese Esa Esos Esas Esto Eso Aquel Aquella Aquello Él Ella Ellos Ellas Ello Yo
    Tú Nosotros Ustedes Usted Su Sus Mi Mis Nuestro Nuestra Nuestros Nuestras No Ya Así Ahora Hoy Ayer Mañana
    Después Antes Luego Entonces Mientras Cada Todo Toda Todos Todas Otro Otra Otros Otras Muchos Muchas Mucho
    Algunos Algunas Algo Alguien Varios Varias Ningún Ninguna Nadie Nada Nunca Siempre Qué Quién Quiénes Cuál
    Cuáles Cómo Cuándo Dónde Cuánto Cuántos Se Me Te Le Les Nos Hay Es Son Era Eran Fue Fueron Está Están Ha Han
    Había Tanto Más Menos Muy Casi Solo Sólo Incluso Asimismo Finalmente Actualmente Dos Tres Cuatro Cinco Seis
    Quien Quienes Aquí Allí Ahí Debido Dicha Dicho Mayor Tal Sea Fuentes Autoridades Funcionarios Expertos
    Analistas Quizá Quizás Igual Apenas Cabe Bien Primero Ambos Ambas Cualquier Siete Ocho Nueve Diez Uno
"""

LANGUAGE = Language(
    code="es",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON, _CLOCK),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

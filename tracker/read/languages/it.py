"""Italian."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    Sig Sigg Sig.ra Sig.na sig sigg sig.ra Dott Dott.ssa dott dott.ssa Dr Prof Prof.ssa prof prof.ssa On on Sen sen
    Avv avv Ing ing Arch arch Geom geom Rag rag Gen gen Col col Cap cap Ten Mons mons Rev S Mr Mrs Cav Comm Egr Gent
    Spett Ill
"""
_RUNNING = "cfr Cfr es p.es ad.es ca circ c.a vs v prot red rif tel Tel lett loc nr"
_OTHERS = "ecc Ecc etc Inc Co Corp Ltd Jr S.p.A S.r.l S.a.s S.n.c a.C d.C feb apr giu lug ago sett ott nov dic"
_NUMBERED = "nn art Art artt pag pagg pp vol Vol fig Fig"

_STARTERS = """
    Il Lo La I Gli Le L Un Uno Una Del Della Dello Dei Degli Delle Dell Di D Da Dal Dalla Dallo Dai Dalle Dall In
    Nel Nella Nello Nei Negli Nelle Nell Con Su Sul Sulla Sullo Sui Sulle Sull Per Tra Fra A Ad Al Alla Allo Ai Agli
    Alle All E Ed Ma O Oppure Però Anche Ancora Se Che Chi Cosa Come Dove Quando Perché Quale Quali Quanto Quanti
    Mentre Dopo Prima Poi Quindi Così Infatti Inoltre Infine Invece Intanto Tuttavia Comunque Secondo Senza Contro
    Durante Dopo Oggi Ieri Domani Ora Adesso Allora Già Mai Sempre Qui Qua Lì Là Questo Questa Questi Queste Quest
    Quello Quella Quelli Quelle Quel Quei Egli Lui Lei Loro Noi Voi Io Tu Esso Essi Si Ci Vi Ne Mi Ti Non No Sì C È
    Era Erano Sono Ha Hanno Fu Furono Sarà Suo Sua Suoi Sue Mio Mia Nostro Nostra Ogni Ognuno Tutto Tutta Tutti
    Tutte Altro Altra Altri Altre Molti Molte Molto Alcuni Alcune Nessuno Nessun Niente Nulla Più Meno Solo Soltanto
    Proprio Pure Due Tre Quattro Cinque Sei Bisogna Basta Ecco Grazie Nonostante Oltre Presso Verso Sotto Sopra
    Tanto Troppo Stando
"""

LANGUAGE = Language(
    code="it",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    before_numbers=words(_NUMBERED),
    starters=words(_STARTERS),
)

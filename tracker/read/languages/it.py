"""Italian."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    Sig Sigg Sig.ra Sig.na sig sigg sig.ra Dott Dott.ssa dott dott.ssa Dr Prof Prof.ssa prof prof.ssa On on Sen
    sen Avv avv Ing ing Arch arch Geom geom Rag rag Gen gen Col col Cap cap Ten ten Mons mons Rev rev S Mr Mrs
    Cav cav Comm comm Egr Gent Spett Ill Card card Amm amm Brig brig Magg magg Dep dep Min Pres pres Amb amb Onn
    onn Senn senn Proff proff Dott.ri dott.ri Dr.ssa dr.ssa Avv.ti Ss SS Fr Sost Isp isp Ass ass Cons cons
"""
_RUNNING = """
    cfr Cfr es Es p.es ad.es ca circ c.a vs v prot red rif loc d.lgs D.lgs D.Lgs d.l d.p.r D.P.R d.m D.M l.r
    F.lli f.lli p.zza P.zza p.za v.le V.le c.so C.so l.go L.go ang pal fraz Fraz dir resp trad cd cosidd ingl
    franc ted lat gr sp u.s p.v s.n Soc soc Ass.ne Coop coop N.B n.b P.S
"""
_AND_SO_ON = "ecc etc"
_OTHERS = """
    Inc Co Corp Ltd Jr S.p.A S.r.l S.a.s S.n.c S.c.a.r.l a.C d.C feb apr giu lug ago sett ott nov dic sec sec.le
    c.p c.p.p c.p.c c.c G.U
"""
_NUMBERED = """
    nn nr nro art Art artt Artt pag Pag pagg pp vol Vol voll fig Fig figg co lett tel Tel int Int sez Sez tab
    Tab all All n.ro par cod max Max min
"""
_COUNTING = """
    gruppo girone piano vitamina vitamine epatite tipo serie classe fascia allegato sezione opzione terminal
    zona categoria punto livello modello lega blocco porta uscita
"""

_STARTERS = """
    Il Lo La I Gli Le L Un Uno Una Del Della Dello Dei Degli Delle Dell Di D Da Dal Dalla Dallo Dai Dalle Dall
    In Nel Nella Nello Nei Negli Nelle Nell Con Su Sul Sulla Sullo Sui Sulle Sull Per Tra Fra A Ad Al Alla Allo
    Ai Agli Alle All E Ed Ma O Oppure Però Anche Ancora Se Che Chi Cosa Come Dove Quando Perché Quale Quali
    Quanto Quanti Mentre Dopo Prima Poi Quindi Così Infatti Inoltre Infine Invece Intanto Tuttavia Comunque
    Secondo Senza Contro Durante Oggi Ieri Domani Ora Adesso Allora Già Mai Sempre Qui Qua Lì Là Questo Questa
    Questi Queste Quest Quello Quella Quelli Quelle Quel Quei Egli Lui Lei Loro Noi Voi Io Tu Esso Essi Si Ci Vi
    Ne Mi Ti Non No Sì C È Era Erano Sono Ha Hanno Fu Furono Sarà Suo Sua Suoi Sue Mio Mia Nostro Nostra Ogni
    Ognuno Tutto Tutta Tutti Tutte Altro Altra Altri Altre Molti Molte Molto Alcuni Alcune Nessuno Nessun Niente
    Nulla Più Meno Solo Soltanto Proprio Pure Due Tre Quattro Cinque Sei Bisogna Basta Ecco Grazie Nonostante
    Oltre Presso Verso Sotto Sopra Tanto Troppo Stando
"""

LANGUAGE = Language(
    code="it",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

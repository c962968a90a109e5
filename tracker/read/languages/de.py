"""German: every noun has a capital, so only starters tell an abbreviation's stop from a sentence's."""

from __future__ import annotations

from tracker.read.languages.language import Language, any_of, words

_TITLES = """
    Dr Drs Prof Hr Hrn Frl Dipl Ing Mag Mr Mrs St Sr Gen Hptm Lt Priv Doz Univ med jur phil rer nat h.c iur
    theol habil Präs Insp Bgm Abg Frhr Oblt Maj Adm Kard Dech Ministerpräs vet Hofr Dres Ltn Olt Fr dent mult
"""
_RUNNING = """
    bzw ca evtl ggf inkl exkl einschl zzgl vgl Vgl sog Z.B d.h D.h i.d.R u.a o.ä d.i s.o s.u v.a z.T u.U i.e geb
    verh gest verst ehem bspw beispielsw dt engl franz frz amerik österr schweiz mind rd Ca Bzw allg betr bes
    div ges hl Hl insb jährl lt monatl röm sen jun stellv südl nördl östl westl urspr versch sogen Sog i.V i.A
    m.a.W u.E u.zw o.g o.k s.g m.W ugs griech lat russ ital span türk poln tschech ehemal allgem gegr gegenw
    entspr zw Fa Rd Evtl Ggf Inkl Exkl Mind Lt Insb z.Hd z.Zt z.B d.J v.l u.dgl wg Wg geschl erw ärztl
    wirtschaftl ff
"""
_UNITS = "Mio Mrd Bio Tsd Std Min Sek Stk Mill Mia"
_AND_SO_ON = "usw usf etc u.s.w dgl u.v.m u.a.m"
_OTHERS = """
    Co Inc Ltd Corp Jr Bros Str str Chr Jh Jhd Jhdt Hrsg Verf Red Anm Aufl Nachf Gebr e.V a.D i.R a.M d.R O.K
    m.E n.Chr v.Chr St.G A.G i.B Bhf Hbf Pl Anmerk Verl Br
"""
_NUMBERED = """
    Az Mo Di Mi Do Sa So Nr nr Nrn Abs Art Bd Bde Kap Tel Fax Ziff Abb Tab Fig Anl Rn Rdnr Rz Hausnr Pos Lit lit
    No Vol Jan Jän Feb Febr Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez max Max min Urt Beschl lfd Jg Kl Bl Sp
    Postf Whg Mobil
"""
_MONTHS = "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember"
_NUMBERED_NAMES = "Jahrhundert Jahrhunderts FC FSV FFC Bundesliga Liga Weltkrieg Weltkriegs Halbzeit Spieltag Mal"
_COUNTING = """
    auf bei mit von um über unter gegen für platz rang nummer zimmer haus gruppe folge teil seite kapitel tor
    block gleis linie stufe runde artikel paragraf paragraph typ klasse zone halle raum formel band akt vitamin
    hepatitis plan modell halbzeitstand endstand stand startnummer etappe tag satz
"""

_STARTERS = """
    Der Die Das Den Dem Des Ein Eine Einer Einem Einen Eines Er Sie Es Wir Ihr Ich Du Man Mich Mir Uns Ihm Ihn
    Ihnen Und Aber Oder Doch Denn Auch Nur Noch Schon Jetzt Nun Dann Da Dabei Dafür Dagegen Daher Damit Damals
    Danach Daneben Daran Darauf Daraufhin Daraus Darin Darüber Darum Darunter Davon Davor Dazu Deshalb Deswegen
    Demnach Dennoch Dies Diese Dieser Dieses Diesem Diesen Dort Hier Hierzu Im In Ins An Am Auf Aus Außer Bei
    Beim Bis Durch Für Gegen Gemäß Hinter Innerhalb Mit Mithilfe Nach Nachdem Neben Ohne Seit Seitdem Statt
    Trotz Trotzdem Über Um Unter Von Vom Vor Während Wegen Wider Zu Zum Zur Zwar Zwischen Als Wenn Weil Ob
    Obwohl Dass Sobald Solange Sofern Wie Was Wer Wen Wem Wo Wohin Woher Womit Wozu Warum Wann Weshalb Wieso
    Welche Welcher Welches So Sogar Somit Sonst Später Zuvor Zudem Zuerst Zuletzt Zunächst Allerdings Anders
    Anschließend Außerdem Bereits Bislang Bisher Derzeit Ebenso Eben Etwa Ferner Folglich Ganz Genau Gerade
    Gleichzeitig Heute Gestern Immer Immerhin Indes Inzwischen Insgesamt Insbesondere Jedoch Kein Keine Keiner
    Kaum Künftig Laut Lediglich Leider Mehr Mehrere Mittlerweile Natürlich Nicht Nichts Nie Niemand Alle Allein
    Alles Andere Anderen Beide Einige Etliche Jeder Jede Jedes Manche Manchmal Viele Viel Wenige Weder Weitere
    Weiter Wieder Wohl Sein Seine Seinen Seiner Ihre Ihren Ihrer Ihrem Unser Unsere Mein Meine Meist Deren
    Dessen Ist Sind War Waren Hat Haben Hatte Hatten Wird Werden Wurde Wurden Kann Können Könnte Soll Sollte
    Muss Möglicherweise Offenbar Schließlich Selbst Vielleicht Vielmehr Vergangenen Zwei Drei Vier Fünf Sechs Ja
    Nein Angesichts Aufgrund Dank Entsprechend Infolge Erst Erstmals Ende Anfang Mitte Rund Knapp
"""

LANGUAGE = Language(
    code="de",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_UNITS, _OTHERS),
    seldom_end_in=("str",),
    mostly_end=words(_AND_SO_ON),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
    carried_on=rf"{any_of(_MONTHS, _NUMBERED_NAMES)}\b",
    ordinal_digits=2,
)

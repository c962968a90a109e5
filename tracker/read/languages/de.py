"""German: every noun has a capital, so only starters tell an abbreviation's stop from a sentence's."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    Dr Drs Prof Hr Hrn Fr Frl Dipl Ing Mag Mr Mrs St Sr Gen Hptm Lt Priv Doz Univ med jur phil rer nat h.c iur theol
    habil Präs Insp
"""
_RUNNING = """
    bzw ca evtl ggf inkl exkl einschl zzgl vgl Vgl sog usf z.B Z.B d.h D.h i.d.R u.a o.ä d.i s.o s.u v.a z.T u.U i.e
    geb verh gest verst ehem bspw beispielsw dt engl franz frz amerik österr schweiz mind rd Ca Bzw allg betr bes
    div ges hl Hl insb jährl lt Lt monatl röm sen jun stellv südl nördl östl westl urspr versch
"""
_UNITS = "Mio Mrd Tsd Std Min Sek Stk Mill"
_OTHERS = """
    usw etc Co Inc Ltd Corp Jr Bros Str str Chr Jh Jhd Jhdt Hrsg Verf Red Anm Aufl Nachf Gebr e.V a.D i.R a.M d.R
    u.s.w O.K m.E m.W n.Chr v.Chr St.G A.G
"""
_NUMBERED = """
    Az Mo Di Mi Do Sa So Nr nr Nrn Abs Art Bd Kap Tel Ziff Abb Tab Fig Anl Rn Rdnr Hausnr Pos Lit No Vol Jan Feb Mrz
    Apr Jun Jul Aug Sep Sept Okt Nov Dez
"""

_STARTERS = """
    Der Die Das Den Dem Des Ein Eine Einer Einem Einen Eines Er Sie Es Wir Ihr Ich Du Man Mich Mir Uns Ihm Ihn Ihnen
    Und Aber Oder Doch Denn Auch Nur Noch Schon Jetzt Nun Dann Da Dabei Dafür Dagegen Daher Damit Damals Danach
    Daneben Daran Darauf Daraufhin Daraus Darin Darüber Darum Darunter Davon Davor Dazu Deshalb Deswegen Demnach
    Dennoch Dies Diese Dieser Dieses Diesem Diesen Dort Hier Hierzu Im In Ins An Am Auf Aus Außer Bei Beim Bis Durch
    Für Gegen Gemäß Hinter Innerhalb Mit Mithilfe Nach Nachdem Neben Ohne Seit Seitdem Statt Trotz Trotzdem Über Um
    Unter Von Vom Vor Während Wegen Wider Zu Zum Zur Zwar Zwischen Als Wenn Weil Ob Obwohl Dass Sobald Solange
    Sofern Wie Was Wer Wen Wem Wo Wohin Woher Womit Wozu Warum Wann Weshalb Wieso Welche Welcher Welches So Sogar
    Somit Sonst Später Zuvor Zudem Zuerst Zuletzt Zunächst Allerdings Anders Anschließend Außerdem Bereits Bislang
    Bisher Daher Derzeit Ebenso Eben Etwa Ferner Folglich Ganz Genau Gerade Gleichzeitig Heute Gestern Immer
    Immerhin Indes Inzwischen Insgesamt Insbesondere Jedoch Kein Keine Keiner Kaum Künftig Laut Lediglich Leider
    Mehr Mehrere Mittlerweile Natürlich Nicht Nichts Nie Niemand Alle Allein Alles Andere Anderen Beide Einige
    Etliche Jeder Jede Jedes Manche Manchmal Viele Viel Wenige Weder Weitere Weiter Wieder Wohl Sein Seine Seinen
    Seiner Ihre Ihren Ihrer Ihrem Unser Unsere Mein Meine Meist Deren Dessen Ist Sind War Waren Hat Haben Hatte
    Hatten Wird Werden Wurde Wurden Kann Können Könnte Soll Sollte Muss Möglicherweise Offenbar Schließlich Selbst
    Vielleicht Vielmehr Vergangenen Zwei Drei Vier Fünf Sechs Ja Nein Angesichts Aufgrund Dank Entsprechend Infolge
    Erst Erstmals Ende Anfang Mitte Rund Knapp
"""

LANGUAGE = Language(
    code="de",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_UNITS, _OTHERS),
    seldom_end_in=("str",),
    before_numbers=words(_NUMBERED),
    starters=words(_STARTERS),
    ordinal_digits=2,
)

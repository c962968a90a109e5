"""French, whose marks of two parts stand after a space."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = "M MM Mme Mmes Mlle Mlles Mgr Dr Drs Pr Prs Prof Me Ste St Gal Gén Cdt Col Lt Adj Sgt Vve Mr Mrs"
_RUNNING = "cf Cf env p.ex c.-à-d c.à.d i.e e.g vs v av apr J.-C dép dir éd ill trad réf resp adj"
_OTHERS = "etc Inc Co Corp Ltd Jr Sr S.A S.A.R.L bd boul min Cie hab"
_NUMBERED = "art Art chap Chap no No nos pp tél Tél vol Vol al Fig fig janv févr fév avr juil sept oct nov déc"

_STARTERS = """
    Le La Les L Un Une Des Du De D Ce Cet Cette Ces C Ceci Cela Ça Il Elle Ils Elles On Nous Vous Je J Tu Et Mais Ou
    Or Donc Car Ni Dans En Au Aux À A Par Pour Sur Sous Avec Sans Selon Après Avant Depuis Pendant Durant Lors
    Lorsque Lorsqu Entre Chez Contre Vers Dès Jusqu Si S Quand Comme Que Qu Qui Quoi Quel Quelle Quels Quelles Où
    Pourquoi Comment Combien Son Sa Ses Leur Leurs Mon Ma Mes Notre Nos Votre Vos Plus Moins Très Trop Tout Toute
    Tous Toutes Chaque Certains Certaines Certes Plusieurs Beaucoup Peu Aucun Aucune Personne Rien Aujourd Hier
    Demain Alors Ainsi Aussi Enfin Ensuite Puis Puisque Parce Cependant Toutefois Pourtant Néanmoins Malgré Grâce
    Face Outre Parmi Même Autre Autres D Deux Trois Quatre Cinq Six Sept Dix Non Oui Ne N Se Y Est Sont Était Bien
    Bref Désormais Déjà Jamais Jusque Là Ici Là-bas Pas Seul Seule Seuls Soit Tandis Tant Voici Voilà Quelques
    Quelque Quant
"""

LANGUAGE = Language(
    code="fr",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    before_numbers=words(_NUMBERED),
    starters=words(_STARTERS),
)

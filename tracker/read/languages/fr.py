"""French, whose marks of two parts stand after a space."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    M MM Mme Mmes Mlle Mlles Mgr Dr Drs Pr Prs Prof prof Me Mes Ste Sts Stes St Gal Gén gén Cdt cdt Col Lt lt
    Cap Capt capt Adj Sgt sgt Brig brig Amb amb Vve Mr Mrs Ph Ch Th Chr Cl
"""
_RUNNING = """
    cf Cf env Env p.ex c.-à-d c.à.d i.e e.g vs v av apr J.-C dép Dép dir éd Éd ill trad réf Réf resp adj coll
    prés secr gouv préf sous-préf anc approx Sté Ets ang angl esp ital lat néerl N.D.L.R P.-S N.B n.b
"""
_AND_SO_ON = "etc"
_OTHERS = "Inc Co Corp Ltd Jr Sr S.A S.A.R.L S.A.S bd Bd boul Boul min sec Cie hab arr dépt ch rte pl quart"
_CLOCK = "h"
_NUMBERED = """
    art Art arts chap Chap no No nos Nos pp tél Tél vol Vol al Al Fig fig par max Max maxi mini janv févr fév
    avr juil juill sept oct nov déc lot app appt bât esc sect div pag ex
"""
_COUNTING = """
    groupe plan plans vitamine vitamines hépatite catégorie classe type annexe section option terminal zone
    série ligue bâtiment porte grade point équipe niveau modèle tribune formule pièce
"""

_STARTERS = """
    Le La Les L Un Une Des Du De D Ce Cet Cette Ces C Ceci Cela Ça Il Elle Ils Elles On Nous Vous Je J Tu Et
    Mais Ou Or Donc Car Ni Dans En Au Aux À A Par Pour Sur Sous Avec Sans Selon Après Avant Depuis Pendant
    Durant Lors Lorsque Lorsqu Entre Chez Contre Vers Dès Jusqu Si S Quand Comme Que Qu Qui Quoi Quel Quelle
    Quels Quelles Où Pourquoi Comment Combien Son Sa Ses Leur Leurs Mon Ma Mes Notre Nos Votre Vos Plus Moins
    Très Trop Tout Toute Tous Toutes Chaque Certains Certaines Certes Plusieurs Beaucoup Peu Aucun Aucune
    Personne Rien Aujourd Hier Demain Alors Ainsi Aussi Enfin Ensuite Puis Puisque Parce Cependant Toutefois
    Pourtant Néanmoins Malgré Grâce Face Outre Parmi Même Autre Autres Deux Trois Quatre Cinq Six Sept Dix Non
    Oui Ne N Se Y Est Sont Était Bien Bref Désormais Déjà Jamais Jusque Là Ici Là-bas Pas Seul Seule Seuls Soit
    Tandis Tant Voici Voilà Quelques Quelque Quant
"""

LANGUAGE = Language(
    code="fr",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON, _CLOCK),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

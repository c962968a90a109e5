"""Portuguese, of Portugal and Brazil."""

from __future__ import annotations

from tracker.read.languages.language import Language, words

_TITLES = """
    Sr Sra Srs Sras Srta Dr Dra Drs Dras Prof Profa Profs Eng Engª Arq Gen Cel Cap Ten Sgt Maj Brig Alm Adv Dep
    Sen Gov Pres D Exmo Exma Ilmo Ilma Sto Sta Mr Mrs prof profa dr dra sr sra srs Pe Pde Fr Mons Revmo Rev Ver
    Min Des Desemb Proc Del Insp Cb Sd Cmdt Cmte Comte Cor Tte Alf Subten Emb Pref Sec Dep.ª Dir Eng.ª Enf Adj
    V.Exa Sr.ª Dr.ª Prof.ª
"""
_RUNNING = """
    p.ex cf Cf vs v aprox Aprox av Av Al Pç Pça Trav Tv Rod Est Jd Vl Lg Urb Qd Lt Bl depto Depto dpto Dpto e.g
    i.e obs Obs Univ Fac Inst Assoc Fed Coord coord ed Ed org Org trad q.b ref Ref esq dto compl N.B P.S
"""
_AND_SO_ON = "etc"
_OTHERS = "Inc Co Corp Ltd Ltda Lda Cia Cª Jr S.A a.C d.C jan fev abr jun jul ago nov hab min seg ex Ex Exa Bros"
_CLOCK = "a.m p.m h hs"
_NUMBERED = """
    nº Nº n.º No núm art Art arts Arts cap caps pág Pág págs pp vol Vol fig Fig inc séc Séc sécs apto Apto tel
    Tel tels Tels ap par al máx mín cód proc
"""
_COUNTING = """
    grupo plano vitamina vitaminas hepatite tipo classe série categoria anexo seção secção opção terminal zona
    liga bloco porta ponto nível modelo pote turma
"""

_STARTERS = """
    O A Os As Um Uma Uns Umas Ao Aos À Às Do Da Dos Das De Em No Na Nos Nas Num Numa Com Sem Por Pelo Pela Pelos
    Pelas Para Segundo Sobre Após Até Desde Entre Contra Durante Sob E Mas Ou Nem Que Se Quando Como Onde Embora
    Porque Pois Porém Contudo Todavia Entretanto Além Também Este Esta Estes Estas Esse Essa Esses Essas Isto
    Isso Aquele Aquela Aquilo Ele Ela Eles Elas Eu Tu Nós Você Vocês Seu Sua Seus Suas Meu Minha Nosso Nossa Não
    Já Assim Agora Hoje Ontem Amanhã Depois Antes Então Enquanto Cada Todo Toda Todos Todas Tudo Outro Outra
    Outros Outras Muitos Muitas Muito Alguns Algumas Algo Alguém Vários Várias Nenhum Nenhuma Ninguém Nada Nunca
    Sempre Quem Qual Quais Quanto Quantos Há É São Era Eram Foi Foram Está Estão Tem Têm Havia Mais Menos Só
    Apenas Mesmo Ainda Aqui Ali Lá Nesta Neste Nesse Nessa Naquele Naquela Desta Deste Logo Portanto Apesar Dois
    Duas Três Quatro Cinco Seis Sim Caso Conforme Devido
"""

LANGUAGE = Language(
    code="pt",
    never_end=words(_TITLES, _RUNNING),
    seldom_end=words(_OTHERS),
    mostly_end=words(_AND_SO_ON, _CLOCK),
    before_numbers=words(_NUMBERED),
    counting=words(_COUNTING),
    starters=words(_STARTERS),
)

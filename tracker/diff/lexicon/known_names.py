"""Words that are names wherever they stand, of all languages together: places, bodies, clubs and people in the news.

Where any word has a capital, a name that is no name of an article's own people can be told by a list alone. One known
name is enough: what took its place is one too. So the list is not made longer than that needs.
"""

from __future__ import annotations

_COUNTRIES = """
afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium
belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile
china colombia comoros congo croatia cuba cyprus denmark djibouti ecuador egypt england eritrea estonia eswatini
ethiopia fiji finland france gabon gambia gaza georgia germany ghana greece greenland grenada guatemala guinea guyana
haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kashmir kazakhstan
kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg
macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro
morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles
singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
tibet togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam
wales yemen zambia zimbabwe america europe africa asia crimea catalonia
afghanistan ägypten albanien algerien argentinien armenien australien belgien bolivien bosnien brasilien bulgarien
dänemark deutschland estland finnland frankreich griechenland großbritannien indien indonesien irak irland island
italien japan jordanien kambodscha kanada kasachstan katar kenia kolumbien kroatien kuba lettland libanon libyen
litauen luxemburg malaysia marokko mazedonien mexiko moldau mongolei mosambik neuseeland nigeria nordkorea norwegen
österreich pakistan polen portugal rumänien russland saudi-arabien schottland schweden schweiz senegal serbien
simbabwe slowakei slowenien somalia spanien südafrika südkorea syrien taiwan thailand tschechien tunesien türkei
ukraine ungarn usbekistan venezuela vietnam zypern europa afrika asien amerika
bayern sachsen hessen thüringen brandenburg niedersachsen
allemagne angleterre arménie autriche belgique brésil bulgarie chypre colombie corée croatie danemark écosse égypte
espagne estonie finlande géorgie grèce hongrie inde indonésie irlande israël italie japon lettonie liban libye lituanie
maroc mexique norvège pologne roumanie russie serbie slovaquie slovénie suède suisse syrie tchad tunisie turquie
alemania arabia argelia armenia bélgica brasil camboya chequia chipre corea croacia dinamarca egipto escocia eslovaquia
eslovenia españa filipinas finlandia francia grecia hungría inglaterra irán irlanda islandia italia japón letonia líbano
libia lituania marruecos méxico noruega perú polonia rumanía rusia siria sudáfrica sudán suecia suiza túnez turquía
ucrania yemen cataluña andalucía galicia euskadi extremadura asturias cantabria
alemanha angola bélgica bulgária cabo-verde chéquia coreia croácia dinamarca egito equador escócia eslováquia espanha
estónia estônia filipinas finlândia frança grécia holanda hungria índia inglaterra irã irão iraque islândia itália japão
letónia letônia líbano líbia lituânia marrocos méxico moçambique noruega polónia polônia quénia quênia roménia romênia
rússia sérvia síria suécia suíça turquia ucrânia venezuela europa américa áfrica ásia
algeria bielorussia brasile cina cipro corea croazia danimarca egitto etiopia filippine finlandia francia galles
germania giappone giordania grecia inghilterra irlanda islanda israele libano libia lituania marocco messico norvegia
olanda polonia scozia slovacchia spagna svezia svizzera siria tunisia turchia ucraina ungheria
lombardia piemonte veneto toscana umbria sicilia sardegna calabria puglia campania liguria abruzzo
"""

_CITIES = """
aberdeen adelaide aleppo amsterdam ankara antwerp athens atlanta auckland baghdad bangkok barcelona basel beijing beirut
belfast belgrade berlin bern bilbao birmingham bologna bonn bordeaux boston bremen brest brighton brisbane bristol
brooklyn brussels bucharest budapest burnley cairo calais cardiff chicago cologne copenhagen damascus dallas delhi
denver detroit dijon donetsk dortmund dresden dubai dublin dundee durban dusseldorf düsseldorf edinburgh florence
frankfurt geneva genève genf glasgow graz grenoble hamburg hannover hanoi havana helsinki houston hull istanbul jakarta
jerusalem johannesburg kabul karachi kharkiv kherson kiev kigali kinshasa kyiv köln lagos lahore leeds leicester leipzig
lille lima linz lisbon liverpool london lucerne luzern lviv lyon madrid manchester manila mannheim mariupol
marseille melbourne memphis metz miami middlesbrough milan minneapolis montpellier montreal moscow moskau mosul mumbai
munich münchen nairobi nantes naples newcastle norwich nottingham nürnberg odesa odessa oslo ottawa oxford paris
perth philadelphia plymouth porto potsdam prag prague pyongyang rafah reims rennes riga rome rostock rotterdam
salzburg sarajevo seattle seoul seville shanghai sheffield southampton stockholm strasbourg stuttgart sunderland sydney
tehran toronto toulon toulouse tokyo tripoli tunis turin valencia vancouver venice vienna vilnius warsaw washington
warschau wien wolverhampton zagreb zurich zürich
alicante almería badajoz bogotá burgos caracas cartagena córdoba cúcuta cusco donostia gijón girona granada guadalajara
guayaquil jaén jerez managua maracaibo málaga medellín montevideo monterrey murcia oaxaca oviedo pamplona quito
salamanca santander santiago sevilla tarragona tegucigalpa tijuana toledo valladolid veracruz vigo vitoria zaragoza
londres moscú parís berlín bruselas ginebra estambul jerusalén pekín tokio varsovia viena
aveiro belém brasília braga campinas coimbra curitiba évora florianópolis fortaleza funchal goiânia lisboa londrina
luanda maceió manaus maputo niterói recife setúbal teresina
bari bergamo bolzano brescia cagliari catania catanzaro firenze genova livorno messina milano modena napoli padova
palermo parma perugia pescara pisa reggio roma salerno siena taranto torino trento trieste udine venezia verona vicenza
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec queensland
"""

_GERMAN_PLACES = """
aachen augsburg bamberg bayreuth bielefeld bochum braunschweig bremerhaven chemnitz coburg cottbus darmstadt dessau
duisburg eisenach erfurt erlangen flensburg freiburg fulda gelsenkirchen gera gießen görlitz göttingen greifswald
gütersloh halberstadt hameln heidelberg heilbronn hildesheim ingolstadt jena kaiserslautern karlsruhe kassel kempten
kiel koblenz konstanz krefeld landshut leverkusen lübeck lüneburg ludwigshafen magdeburg mainz mönchengladbach münster
neubrandenburg oberhausen offenbach oldenburg osnabrück paderborn passau pforzheim plauen ravensburg regensburg
reutlingen rosenheim saarbrücken salzgitter schweinfurt schwerin solingen stendal stralsund suhl trier tübingen ulm
weimar wiesbaden wilhelmshaven wismar wittenberg wolfsburg wuppertal würzburg zwickau innsbruck klagenfurt villach
bregenz dornbirn eisenstadt winterthur lausanne lugano sankt-gallen schaffhausen solothurn aarau fribourg erzgebirge
schwarzwald allgäu harz eifel hunsrück taunus odenwald spessart rhön vogtland sauerland emsland münsterland ruhrgebiet
saarland rheinland uckermark lausitz prignitz altmark oberpfalz oberbayern niederbayern oberfranken unterfranken
mittelfranken breisgau kraichgau bodensee müritz usedom rügen sylt fehmarn borkum norderney helgoland tirol vorarlberg
kärnten steiermark burgenland salzkammergut engadin wallis tessin graubünden thurgau aargau emmental elsass südtirol
sachsen-anhalt mecklenburg-vorpommern schleswig-holstein nordrhein-westfalen rheinland-pfalz baden-württemberg
niederösterreich oberösterreich rhein donau elbe weser ems neckar isar havel spree mosel saale ostsee nordsee
zugspitze watzmann pyrenäen karpaten mittelmeer schwarzmeer niederlande nordmazedonien georgien aserbaidschan
bangladesch äthiopien kongo tschad kamerun philippinen singapur jemen peking neu-delhi kairo teheran bagdad damaskus
athen mailand neapel florenz venedig lissabon brüssel antwerpen kopenhagen krakau danzig breslau bukarest sofia
belgrad kiew charkiw cherson tallinn schalke hoffenheim hertha werder gladbach rheinmetall lufthansa thyssenkrupp
daimler infineon basf eon vonovia zalando commerzbank lidl aldi rewe edeka
"""

_BODIES = """
hamas hezbollah fatah taliban isis nato unesco unicef interpol europol kremlin pentagon westminster brexit
google microsoft facebook twitter tesla boeing airbus toyota volkswagen siemens samsung sony huawei
netflix spotify walmart starbucks pfizer moderna reuters bloomberg greenpeace oxfam fifa uefa
arsenal chelsea everton tottenham fulham brentford juventus bayern ajax benfica celtic rangers
"""

_PEOPLE = """
adams bayrou biden blair bolsonaro carney clinton davies davis edwards erdogan erdoğan evans farage habeck
harris hughes johnson jones lavrov lewis lula macron maduro meloni merkel merz milei mitchell modi morris musk
netanyahu nixon obama orban orbán phillips pistorius putin reagan rubio roberts rogers sanders sarkozy scholz
sánchez stevens stoltenberg sunak starmer thatcher thomas trudeau trump truss vance williams xi zelensky zelenskyy
selenskyj söder baerbock lindner mélenchon hollande
abascal boric conte feijóo haddad mattarella noboa petro puigdemont salvini schlein sheinbaum
"""

KNOWN_NAMES = frozenset(" ".join((_COUNTRIES, _CITIES, _GERMAN_PLACES, _BODIES, _PEOPLE)).split())

_PARTICLES = """
de del della di da do dos das du des la le las los el von van vom der den zu zum zur ten ter te af av al bin ibn ben
"""

NAME_PARTICLES = frozenset(_PARTICLES.split())  # between the parts of a name: Dominique de Villepin

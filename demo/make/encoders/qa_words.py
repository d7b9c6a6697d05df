"""The words that reading passages are made of: names, real and invented, and the values that facts give.

A person, town or thing is held out when one of its words is (`is_held_out`): training never sees it, the test sees no other.
"""

import zlib

PERSONS = """
Ada Agnes Albert Alice Alma Amir Anna Anton Arthur Astrid Bela Bernard Bruno Carla Cecil Clara Conrad Cora Daniel Daria David Dora
Edgar Edith Elena Eli Elsa Emil Emily Emma Eric Esther Eva Felix Fiona Flora Frank Frida George Gertrude Gloria Greta Gustav Hanna
Harold Hector Helen Henry Hilda Hugo Ida Igor Ines Ingrid Irene Iris Isaac Ivan Jacob James Jane Jasper Jessica Joan Jonas Joseph
Julia Julius Karin Karl Katja Kira Lara Laura Leila Leo Leon Lewis Lily Linda Louis Lucas Lucy Luisa Magnus Marco Margaret Maria
Marta Martin Mary Max Mia Mika Milan Milo Mira Miriam Mona Nadia Nina Noah Nora Olga Oliver Omar Oscar Otto Paul Pedro Peter
Petra Philip Rahel Ralph Ravi Rita Robert Rosa Rudolf Ruth Samuel Sandra Sara Selma Silvia Simon Sofia Stella Sven Tamara Tanja
Theo Thomas Tilda Tina Tom Ursula Vera Victor Vincent Walter Wanda Wilma Winona Xenia Yara Yusuf Zora
""".split()

TOWNS = """
Aldford Amberley Ashby Bakewell Barford Bergen Bilbao Bonn Braga Bremen Brighton Calgary Carlow Cork Coventry Delft Denver Derby
Dover Dresden Dublin Dundee Elgin Essen Exeter Faro Fulda Galway Geneva Ghent Granada Graz Halifax Hanover Harwich Hastings Helsinki
Hobart Izmir Jena Kassel Kendal Kingston Kyoto Lagos Leeds Leiden Lille Lima Linz Lisbon Lucca Lugano Malmo Mantua Marburg Melrose
Milton Modena Nantes Naples Norwich Oslo Ostend Oxford Padua Perth Pisa Plymouth Porto Prague Quebec Reading Riga Rouen Salem Seville
Siena Sligo Tampere Tartu Toledo Torquay Trento Trieste Turin Utrecht Verona Vienna Vilnius Warsaw Weimar Windsor York Zagreb Zurich
""".split()

THINGS = """
anchor apron armchair atlas axe backpack badge balloon bandage basin basket bathtub bell belt bench bicycle binder blanket bottle
bowl bracelet brooch broom brush bucket button cabinet cable calendar camera candle canoe carpet cart chain chair chisel clock coat
coin comb compass cradle crate crown cup curtain cushion desk diary dictionary doll dress drill envelope fan feather flag flute
folder fork fridge funnel glove goblet guitar hammer hammock handbag harp hat heater helmet hose hourglass jacket jar jug kettle
keyboard kite knife ladder lamp lantern lawnmower letter lock locket map marble mask mattress medal microscope mirror mug necklace
needle notebook oven paddle painting pan parcel pencil piano pillow pitcher plate plough postcard puppet purse puzzle quilt racket
radio raft rake ribbon ring robe rope ruler saddle sandal saw scarf scissors scooter shawl shield shirt shovel skirt sledge slipper
sofa spade spoon stamp statue stool stove suitcase sweater sword table tambourine teapot telescope tent thermometer toaster torch
towel tractor trophy trumpet trunk typewriter umbrella vase violin wagon wallet watch wheel whistle wig wrench
""".split()

SYLLABLES = [
    "b br c ch d dr f fl g gr h j k kl l m n p pl pr qu r s sh sk st t th tr v w z".split(),
    "a a e e i i o o u u ai au ea ee ia io oa ou".split(),
    "d f k l l ll m n n nd nt p r r rd rt s s sk ss st t th v x z".split(),
]
TOWN_ENDINGS = "burg by dale den field ford ham haven holm mouth port stad stead ton ville wick wood".split()
THING_ENDINGS = "ak er et ick ig le o ock om up y".split()
SURNAME_ENDINGS = "berg er ev ez i in ini man ov ow sen ski son".split()

TITLE_FIRST = """
Amber Ancient Bitter Broken Burning Crooked Distant Empty Endless Fallen Forgotten Frozen Gentle Hidden Hollow Last Lonely Long
Lost Pale Quiet Restless Sacred Salt Second Secret Seventh Silent Sleeping Stolen Velvet Wild Winter
""".split()
TITLE_LAST = """
Abbey Angel Bridge Castle Causeway Coast Crossing Dream Echo Ferry Fire Forest Gate Harbour Hour Island Journey Kingdom Lake
Lighthouse Meadow Mountain Night Ocean Orchard Promise River Road Season Shadow Sky Song Stair Storm Summer Tide Tower Valley Window
""".split()

VALUES = {
    "job": """actor architect baker barber butcher carpenter chemist clerk cook dancer dentist doctor driver editor engineer farmer fisher
        florist gardener guard hunter judge lawyer librarian mechanic miller miner nurse painter pilot plumber poet porter potter
        printer sailor scientist shepherd singer soldier surgeon tailor teacher translator waiter weaver welder""".split(),
    "colour": "beige black blue bronze brown crimson golden green grey orange pink purple red silver turquoise violet white yellow".split(),
    "pet": """budgie camel canary cat chicken cow crab donkey duck ferret frog goat goldfish goose hamster hedgehog horse lizard llama
        monkey mouse owl parrot peacock pig pigeon pony rabbit rat snail snake spider swan tortoise turtle""".split(),
    "room": """attic barn basement bathroom bedroom cellar chapel corridor garage garden hall hallway kitchen laundry library office
        pantry park playground school shed stable station studio workshop""".split(),
    "food": """apples bananas beans bread cabbage carrots cheese cherries chocolate dumplings eggs figs fish grapes ham honey lentils
        mushrooms noodles nuts olives onions pancakes pasta peaches pears peas pizza plums porridge potatoes pumpkin rice salad
        soup spinach strawberries toast tomatoes waffles""".split(),
    "fruit": "apples bananas beans cakes carrots cherries coconuts eggs figs lemons melons olives onions oranges peaches pears plums potatoes tomatoes turnips".split(),
    "instrument": "accordion banjo bassoon cello clarinet double_bass horn mandolin oboe organ saxophone trombone tuba zither".split(),
    "subject": """algebra art biology botany chemistry drawing economics French geography geology geometry German grammar Greek history
        Italian Latin law logic medicine music philosophy physics poetry Spanish statistics swimming""".split(),
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "material": "aluminium bamboo brass clay copper cotton glass granite iron ivory leather linen paper plastic porcelain rubber silk steel stone wax wood wool".split(),
    "building": "bakery bank cathedral cinema factory hospital hotel library mill museum observatory post_office prison station theatre town_hall university zoo".split(),
    "club": "band book_club chess_club choir circus committee council drama_club orchestra parliament rowing_club running_club team".split(),
    "sport": "archery badminton baseball boxing chess cricket cycling fencing football golf hockey judo polo rowing rugby running sailing skating skiing surfing tennis volleyball".split(),
    "country": "Albania Argentina Austria Belgium Bolivia Brazil Bulgaria Canada Chile China Croatia Cuba Denmark Ecuador Egypt Estonia Ethiopia Finland France Ghana Greece Hungary Iceland India Ireland Italy Japan Jordan Kenya Latvia Malta Mexico Morocco Nepal Norway Peru Poland Portugal Romania Scotland Senegal Serbia Spain Sweden Tunisia Turkey Vietnam Wales".split(),
    "month": "January February March April May June July August September October November December".split(),
}  # fmt: skip

NUMBERS = "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty".split()

PLURALS = {
    "wolf": "wolves", "mouse": "mice", "sheep": "sheep", "cat": "cats", "dog": "dogs", "fox": "foxes", "goose": "geese",
    "lion": "lions", "bear": "bears", "hen": "hens", "rabbit": "rabbits", "horse": "horses", "snake": "snakes", "frog": "frogs",
}  # fmt: skip


def is_held_out(name):
    """Whether the test may use this word as (part of) a name: about one word in five; training uses the others."""
    return zlib.crc32(name.lower().encode()) % 5 == 0


def invent(chance, syllables, ending=None):
    """A word of that many syllables and perhaps an ending, in lower case."""
    parts = []
    for index in range(syllables):
        onset, vowel, coda = SYLLABLES
        closes = index == syllables - 1 if ending is None else chance.random() < 0.3
        parts += [chance.choice(onset), chance.choice(vowel), chance.choice(coda) if closes and chance.random() < 0.7 else ""]
    return "".join(parts) + (ending or "")

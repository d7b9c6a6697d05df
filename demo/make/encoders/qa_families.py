"""Families of facts: how each is told and asked. A slot such as {person} or {person2} holds a word of the kind before the digit.

A family: (the ways of telling, {slot asked for: the ways of asking}). Questions name the other slots, or some of them.
"""

FAMILIES = {
    "lives": (
        ["{person} lives in {town}.", "{person} has a house in {town}.", "The home of {person} is in {town}.", "{person} has moved to {town}.", "In {town} lives {person}.", "For many years {person} has lived in {town}."],
        {"town": ["Where does {person} live?", "In which town does {person} live?", "Where is the home of {person}?", "What is the name of the town where {person} lives?"], "person": ["Who lives in {town}?", "Whose home is in {town}?", "Which person lives in {town}?"]},
    ),
    "job": (
        ["{person} is a {job}.", "{person} works as a {job}.", "{person} earns a living as a {job}.", "{person} has become a {job}.", "The profession of {person} is that of a {job}."],
        {"job": ["What is the job of {person}?", "What is {person}'s job?", "What does {person} work as?", "What does {person} do for a living?", "Which profession does {person} have?"], "person": ["Who is a {job}?", "Who works as a {job}?", "Which person is a {job}?"]},
    ),
    "price": (
        ["The {thing} costs {money}.", "The price of the {thing} is {money}.", "You can buy the {thing} for {money}.", "{money} is the price of the {thing}.", "The shop sells the {thing} for {money}."],
        {"money": ["How much does the {thing} cost?", "What is the price of the {thing}?", "What does the {thing} cost?", "For how much is the {thing} sold?"], "thing": ["What costs {money}?", "Which thing costs {money}?", "What can you buy for {money}?"]},
    ),
    "opened": (
        ["The {building} of {town} opened in {year}.", "In {year} the {building} of {town} was opened.", "The {building} in {town} has been open since {year}.", "{town} opened its {building} in {year}."],
        {"year": ["When did the {building} open?", "In which year was the {building} opened?", "When was the {building} of {town} opened?", "Since when has the {building} been open?"], "building": ["What opened in {year}?", "Which building of {town} opened in {year}?"]},
    ),
    "wrote": (
        ["{title} was written by {author}.", "{author} wrote {title}.", "The author of {title} is {author}.", "The novel {title} is a work of {author}.", "{author} is the author of {title}."],
        {"author": ["Who wrote {title}?", "Who is the author of {title}?", "By whom was {title} written?", "Which writer wrote {title}?"], "title": ["What did {author} write?", "Which book did {author} write?", "Which novel was written by {author}?"]},
    ),
    "painted": (
        ["The picture {title} was painted by {author}.", "{author} painted the picture {title}.", "The painter of {title} is {author}."],
        {"author": ["Who painted {title}?", "Who is the painter of {title}?", "By whom was {title} painted?"], "title": ["What did {author} paint?", "Which picture did {author} paint?"]},
    ),
    "colour": (
        ["The {thing} is {colour}.", "The colour of the {thing} is {colour}.", "The {thing} was painted {colour}.", "{colour} is the colour of the {thing}.", "Someone has a {colour} {thing}."],
        {"colour": ["What colour is the {thing}?", "Which colour does the {thing} have?", "What is the colour of the {thing}?"], "thing": ["What is {colour}?", "Which thing is {colour}?", "What has the colour {colour}?"]},
    ),
    "left": (
        ["{person} left the {thing} in the {room}.", "{person} put the {thing} in the {room}.", "The {thing} was left in the {room} by {person}.", "In the {room} {person} forgot the {thing}.", "{person} carried the {thing} to the {room}."],
        {"room": ["Where is the {thing}?", "Where did {person} leave the {thing}?", "In which place is the {thing}?", "Where was the {thing} left?"], "person": ["Who left the {thing} in the {room}?", "Who left the {thing}?", "Who was in the {room}?"], "thing": ["What did {person} leave in the {room}?", "What is in the {room}?", "Which thing did {person} leave?"]},
    ),
    "keeps": (
        ["{person} keeps a {pet}.", "{person} has a {pet} at home.", "{person} owns a {pet}.", "{person} looks after a {pet}.", "The pet of {person} is a {pet}."],
        {"pet": ["Which animal does {person} keep?", "What pet does {person} have?", "What kind of animal does {person} own?", "Which animal lives with {person}?"], "person": ["Who keeps a {pet}?", "Who has a {pet}?", "Who owns the {pet}?"]},
    ),
    "called": (
        ["The {pet} is called {nickname}.", "The name of the {pet} is {nickname}.", "They call the {pet} {nickname}.", "{nickname} is the name of the {pet}."],
        {"nickname": ["What is the {pet} called?", "What is the name of the {pet}?", "How do they call the {pet}?"], "pet": ["Which animal is called {nickname}?", "What kind of animal is {nickname}?"]},
    ),
    "eats": (
        ["{person} likes {food}.", "{person} loves to eat {food}.", "The favourite food of {person} is {food}.", "{person} eats {food} every day.", "For dinner {person} had {food}."],
        {"food": ["What does {person} like to eat?", "What is the favourite food of {person}?", "What does {person} eat?", "Which food does {person} like?"], "person": ["Who likes {food}?", "Who eats {food}?", "Whose favourite food is {food}?"]},
    ),
    "plays": (
        ["{person} plays the {instrument}.", "{person} is learning the {instrument}.", "{person} practises the {instrument} in the evening.", "The instrument of {person} is the {instrument}."],
        {"instrument": ["Which instrument does {person} play?", "What does {person} play?", "What instrument is {person} learning?"], "person": ["Who plays the {instrument}?", "Who is learning the {instrument}?"]},
    ),
    "train": (
        ["The train to {town} leaves at {time}.", "At {time} the train to {town} departs.", "The departure of the train to {town} is at {time}."],
        {"time": ["When does the train to {town} leave?", "At what time does the train to {town} depart?", "When is the train to {town}?"], "town": ["Where does the train at {time} go?", "Which town does the train at {time} go to?"]},
    ),
    "born": (
        ["{person} was born in {year}.", "The year of birth of {person} is {year}.", "In {year} {person} was born.", "{person} came into the world in {year}."],
        {"year": ["When was {person} born?", "In which year was {person} born?", "What is the year of birth of {person}?"], "person": ["Who was born in {year}?", "Which person was born in {year}?"]},
    ),
    "birthday": (
        ["The birthday of {person} is in {month}.", "{person} has a birthday in {month}.", "In {month} {person} celebrates a birthday."],
        {"month": ["In which month is the birthday of {person}?", "When is {person}'s birthday?", "When does {person} have a birthday?"], "person": ["Who has a birthday in {month}?", "Whose birthday is in {month}?"]},
    ),
    "river": (
        ["The river {river} flows through {town}.", "{town} lies on the river {river}.", "The {river} is the river of {town}.", "Through {town} flows the river {river}."],
        {"river": ["Which river flows through {town}?", "On which river does {town} lie?", "What is the name of the river of {town}?"], "town": ["Which town lies on the {river}?", "Through which town does the {river} flow?"]},
    ),
    "gave": (
        ["{person} gave the {thing} to {person2}.", "{person} handed the {thing} to {person2}.", "{person2} received the {thing} from {person}.", "{person2} got the {thing} from {person}."],
        {"person2": ["Who received the {thing}?", "To whom did {person} give the {thing}?", "Who got the {thing} from {person}?"], "person": ["Who gave the {thing} to {person2}?", "Who gave the {thing} away?", "From whom did {person2} get the {thing}?"], "thing": ["What did {person} give to {person2}?", "What did {person2} receive?", "What did {person2} get from {person}?"]},
    ),
    "teaches": (
        ["{person} teaches {subject}.", "{person} gives lessons in {subject}.", "The lessons in {subject} are given by {person}.", "At school {person} teaches {subject}."],
        {"subject": ["What does {person} teach?", "Which subject does {person} teach?", "In what does {person} give lessons?"], "person": ["Who teaches {subject}?", "Who gives lessons in {subject}?"]},
    ),
    "meets": (
        ["The {club} meets on {day}.", "On {day} the {club} meets.", "The meeting of the {club} is on {day}.", "{day} is the day of the {club}."],
        {"day": ["When does the {club} meet?", "On which day does the {club} meet?", "On what day is the meeting of the {club}?"], "club": ["Who meets on {day}?", "What meets on {day}?", "Which group meets on {day}?"]},
    ),
    "bought": (
        ["{person} bought {number} {fruit}.", "{person} came home with {number} {fruit}.", "In the basket of {person} are {number} {fruit}."],
        {"number": ["How many {fruit} did {person} buy?", "How many {fruit} does {person} have?"], "food": ["What did {person} buy?"], "person": ["Who bought {fruit}?", "Who bought {number} {fruit}?"]},
    ),
    "age": (
        ["{person} is {age} years old.", "The age of {person} is {age}.", "{person} turned {age} this year."],
        {"age": ["How old is {person}?", "What is the age of {person}?"], "person": ["Who is {age} years old?", "Who turned {age}?"]},
    ),
    "material": (
        ["The {thing} is made of {material}.", "The {thing} consists of {material}.", "Someone made the {thing} out of {material}."],
        {"material": ["What is the {thing} made of?", "Which material is the {thing} made of?", "What does the {thing} consist of?"], "thing": ["What is made of {material}?", "Which thing is made of {material}?"]},
    ),
    "sport": (
        ["{person} is good at {sport}.", "The favourite sport of {person} is {sport}.", "At the weekend {person} goes in for {sport}.", "{person} won a prize in {sport}."],
        {"sport": ["Which sport does {person} like?", "What is {person} good at?", "What is the favourite sport of {person}?"], "person": ["Who is good at {sport}?", "Whose favourite sport is {sport}?", "Who won a prize in {sport}?"]},
    ),
    "travelled": (
        ["{person} travelled to {country}.", "Last year {person} went to {country}.", "{person} spent the holidays in {country}.", "{person} has been to {country}."],
        {"country": ["Where did {person} travel?", "Which country did {person} visit?", "Where did {person} spend the holidays?"], "person": ["Who travelled to {country}?", "Who has been to {country}?", "Who went to {country}?"]},
    ),
    "founded": (
        ["{town} was founded in {year}.", "The town of {town} was founded in {year}.", "In {year} settlers founded {town}.", "The history of {town} begins in {year}."],
        {"year": ["When was {town} founded?", "In which year was {town} founded?", "When does the history of {town} begin?"], "town": ["Which town was founded in {year}?", "What was founded in {year}?"]},
    ),
    "married": (
        ["{person} is married to {person2}.", "{person} is the cousin of {person2}.", "{person} is a good friend of {person2}.", "{person} shares a flat with {person2}."],
        {},
    ),
}  # fmt: skip

# The last family is told and never asked; these sentences only fill.
FILLERS = """
It rained all day.|The summer was long and dry.|Nobody was surprised.|The old road is closed.|It was a quiet morning.|The neighbours talk about it.
The weather is fine today.|There is not much else to tell.|Snow lay on the roofs.|Everyone was glad about it.|The bells rang at noon.
The market was full of people.|The lights went out early.|A cold wind blew from the north.|Later they all had tea.
""".replace("\n", "|").strip("|").split("|")  # fmt: skip

OPENINGS = ["As everyone knows, ", "It is true that ", "The paper says that ", "I heard that ", "People say that ", "Of course ", "We know that "]
ASKINGS = ["Tell me, ", "According to the text, ", "Please say: ", "Do you know it: "]
FEARS = ["{subject} are afraid of {object}.", "{subject} fear {object}.", "All {subject} are afraid of {object}."]
FEAR_QUESTIONS = {
    "person": ["What is {person} afraid of?", "What does {person} fear?", "Which animals is {person} afraid of?"],
    "subject": ["What are {subject} afraid of?", "What do {subject} fear?", "Which animals do {subject} fear?"],
    "object": ["Who is afraid of {object}?", "Which animals are afraid of {object}?", "Which animals fear {object}?"],
    "kind": ["What kind of animal is {person}?", "Which animal is {person}?"],
}

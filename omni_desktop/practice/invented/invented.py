"""Invented words that the practice shop is made of; nobody and nothing here exists."""

FIRST_NAMES = (
    "Amelia Noah Isla Jack Ruby Oscar Chloe Leo Zara Hugo Mia Archie Freya Kai Poppy Theo Maya Felix Ivy Jasper "
    "Priya Wei Sofia Mateo Anika Omar Linh Tariq Elena Dimitri"
)
LAST_NAMES = (
    "Ashdown Barrow Calloway Dunmore Ellery Fairweather Greaves Hollis Ingram Jarrah Kestrel Lowther Marchetti Nguyen "
    "Okafor Pemberton Quill Rosedale Stanhope Thornbury Upton Vasquez Wattle Yarrow Zeller Chandra Osei Petrov Tran Singh"
)
STREETS = "Acacia Street|Banksia Road|Coral Avenue|Dune Lane|Eucalypt Drive|Fern Close|Grevillea Parade|Harbour Terrace|Jetty Road"
PLACES = (
    ("SYDNEY", "NSW", "2000"),
    ("NEWTOWN", "NSW", "2042"),
    ("PARRAMATTA", "NSW", "2150"),
    ("MELBOURNE", "VIC", "3000"),
    ("BRUNSWICK", "VIC", "3056"),
    ("GEELONG", "VIC", "3220"),
    ("BRISBANE", "QLD", "4000"),
    ("CAIRNS", "QLD", "4870"),
    ("ADELAIDE", "SA", "5000"),
    ("PERTH", "WA", "6000"),
    ("FREMANTLE", "WA", "6160"),
    ("HOBART", "TAS", "7000"),
    ("DARWIN", "NT", "0800"),
    ("CANBERRA", "ACT", "2600"),
)
COMPANIES = (
    "Lighthouse Cafe",
    "Two Rivers Interiors",
    "Paperbark Guesthouse",
    "Blue Gum Catering",
    "Coastline Studio Pty Ltd",
    "The Corner Pantry",
    "Wombat & Daughters",
    "Northern Light Events",
)
# code, family, price from, dollars a step, things, taxed
FAMILIES = (
    (
        "AB",
        "Linen",
        24,
        3,
        "Apron|Tea Towel Pair|Oven Mitt|Table Runner|Napkin Set|Bread Bag|Tote|Cushion Cover|Throw|Placemat Set|Bath Mat",
        True,
    ),
    (
        "CK",
        "Cast Iron",
        49,
        11,
        "Skillet|Casserole|Griddle|Saucepan|Wok|Trivet|Loaf Pan|Pie Dish|Kettle|Grill Press|Dutch Oven",
        True,
    ),
    (
        "GL",
        "Recycled Glass",
        12,
        4,
        "Tumbler|Carafe|Vase|Bowl|Wine Glass Pair|Jug|Bottle|Candle Holder|Jar|Cake Dome|Decanter",
        True,
    ),
    (
        "ST",
        "Stoneware",
        15,
        5,
        "Mug|Dinner Plate|Side Plate|Serving Bowl|Teapot|Butter Dish|Salt Pig|Ramekin Set|Platter|Espresso Cup|Planter",
        True,
    ),
    (
        "WD",
        "Oak",
        19,
        6,
        "Chopping Board|Spoon|Salad Servers|Serving Tray|Stool|Coat Hook|Shelf|Bread Bin|Rolling Pin|Pepper Mill|Frame",
        True,
    ),
    (
        "LT",
        "Brass",
        59,
        9,
        "StoreContext Lamp|Pendant|Wall Light|Lantern|Candlestick|Bell|Door Knob|Mirror|Bookend|Clock|Floor Lamp",
        True,
    ),
    (
        "GD",
        "Garden",
        9,
        7,
        "Trowel|Watering Can|Gloves|Twine|Secateurs|Seed Tray|Bird Bath|Hose Reel|Kneeler|Plant Label Set|Dibber",
        True,
    ),
    (
        "BA",
        "Bath",
        8,
        4,
        "Soap Bar|Loofah|Body Oil|Bath Salts|Hand Towel|Bath Sheet|Robe|Soap Dish|Nail Brush|Hand Cream|Candle",
        True,
    ),
    (
        "KD",
        "Kids",
        14,
        3,
        "Wooden Blocks|Puzzle|Cup|Bib|Night Light|Blanket|Step Stool|Backpack|Lunch Box|Growth Chart|Kite",
        True,
    ),
    (
        "FD",
        "Pantry",
        6,
        2,
        "Loose Leaf Tea|Coffee Beans|Olive Oil|Wildflower Honey|Sea Salt|Spice Rub|Muesli|Oat Flour|Dukkah|Rice",
        False,
    ),
)
# code, name, price, parts as (code, quantity)
KITS = (
    ("KT-501", "Kitchen Starter Kit", 149, (("CK-110", 1), ("WD-111", 1), ("AB-110", 1))),
    ("KT-502", "Tea for Two Gift Box", 79, (("ST-114", 1), ("ST-110", 2))),
    ("KT-503", "Gardener's Gift Box", 69, (("GD-110", 1), ("GD-112", 1), ("GD-114", 1))),
    ("KT-504", "Bathroom Bundle", 89, (("BA-110", 3), ("BA-114", 2))),
    ("KT-505", "Picnic Set", 119, (("AB-116", 1), ("GL-110", 4), ("WD-113", 1))),
    ("KT-506", "Housewarming Hamper", 129, (("GL-112", 1), ("BA-120", 1), ("ST-118", 1))),
)
SERVICE = ("SV-001", "Gift Wrapping", 5)
ONLY_IN_SHOP = ("XM-900", "Summer Market Sampler", 39)
BRANCHES = (
    ("Sydney Warehouse", "Mascot", "NSW", "2020"),
    ("Melbourne Warehouse", "Tullamarine", "VIC", "3043"),
    ("Perth Warehouse", "Welshpool", "WA", "6106"),
)
USERS = (("Nadia", "Holt", "Operations"), ("Samir", "Kent", "Warehouse"), ("Grace", "Lund", "Accounts"))
PAYMENT_METHODS = ("Credit Card", "PayPal Checkout", "Afterpay", "Bank Transfer", "Account Credit")
SHIPPING_OPTIONS = (("Standard Delivery", "9.95"), ("Express Post", "16.50"), ("Click & Collect", "0.00"), ("Courier Bulky", "39.00"))
SALES_CHANNELS = ("Website", "Website", "Website", "Website", "eBay", "Trade Counter")

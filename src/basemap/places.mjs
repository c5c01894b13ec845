/** What the sources leave to an editor: spellings, seas, and towns of the region that matter more than their size. */

/** Our spelling for what the sources call otherwise. Keys are the source's name after plain() in labels.mjs. */
export const RENAMED = {
  // countries
  "United States of America": "United States", "Dem. Rep. Congo": "DR Congo",
  "Bosnia and Herz.": "Bosnia and Herzegovina",
  "W. Sahara": "Western Sahara", "S. Sudan": "South Sudan", "Central African Rep.": "Central African Republic",
  "Eq. Guinea": "Equatorial Guinea", "Dominican Rep.": "Dominican Republic", "Solomon Is.": "Solomon Islands",
  "eSwatini": "Eswatini", "Falkland Is.": "Falkland Islands", "Fr. Polynesia": "French Polynesia",
  "Turkey": "Türkiye", "Faeroe Is.": "Faroe Islands",
  // cities
  "Sanaa": "Sana’a", "Al-Hudaydah": "Hodeidah", "Taizz": "Taiz", "Dhamar": "Dhamar", "Sa'dah": "Saada",
  "Ma'rib": "Marib",
  "Al-Bayda": "Al-Bayda", "As-Sulaymaniyah": "Sulaymaniyah", "Dihok": "Duhok", "Zaxo": "Zakho", "Al-Amarah": "Amarah",
  "Ad-Diwaniyah": "Diwaniyah", "Al-Kut": "Kut", "Al-Hillah": "Hilla", "Al-Fallujah": "Fallujah",
  "As-Samawah": "Samawah",
  "Baqubah": "Baqubah", "Ar-Raqqah": "Raqqa", "Ar-Raqqa": "Raqqa", "Hamah": "Hama", "Al-Hasakah": "Hasakah",
  "Dara": "Daraa", "Tartouss": "Tartus", "As-Suwayda": "Suwayda", "Albu Kamal": "Abu Kamal", "Al-Mayadin": "Mayadin",
  "Tadmur": "Palmyra", "Ayn al Arab": "Kobani", "Al-Bab": "Al-Bab", "Izaz": "Azaz", "Ar-Rutbah": "Rutba",
  "Hadithah": "Haditha", "Anah": "Ana", "Rawah": "Rawa", "Tall Afar": "Tal Afar", "Bayji": "Baiji",
  "Al-Hawijah": "Hawija", "Mexmur": "Makhmur", "Al-Qamishli": "Qamishli", "Ash-Shaddadah": "Shaddadi",
  "Al-Malikiyah": "Malikiyah", "Al-Yarubiyah": "Yarubiyah", "Al-Jawadiyah": "Jawadiyah", "Tall Tamr": "Tal Tamr",
  "Tall Abyad": "Tal Abyad", "As-Sukhnah": "Sukhnah", "Ar-Ruwayshid": "Ruwaished", "As-Salif": "Salif",
  "Maidi": "Midi", "Al-Mukha": "Mocha", "Orumiyeh": "Urmia", "Khowy": "Khoy", "Al-Minya": "Minya",
  "Al-Fayyum": "Fayyum", "Hargeysa": "Hargeisa", "Al-Ghayzah": "Ghaydah", "Al-Qadarif": "Gedaref",
  "Zinjibar": "Zinjibar",
  "Odessa": "Odesa", "Nur-Sultan": "Astana", "Nay Pyi Taw": "Naypyidaw", "Muthallath al Azraq": "Azraq",
  "Al-Musayyib": "Musayyib", "Al-Faw": "Faw", "Az-Zubayr": "Zubayr",
  "Al-Miqdadiyah": "Miqdadiyah", "Jamjamal": "Chamchamal", "Koysinceq": "Koya", "Tozkhurmato": "Tuz Khurmatu",
  "Nasiriyah": "Nasiriyah", "Asyut": "Asyut", "Al-Qunaytirah": "Quneitra", "Wa'ad Al Shamal": "Waad al-Shamal",
  "Qina": "Qena", "At-Taif": "Taif", "Ta'if": "Taif", "Ha'il": "Hail", "Ma'an": "Maan", "Al-Matamah": "Metemma",
};

/** Parts of larger towns, and names the gazetteer holds twice. */
export const LEFT_OUT = new Set(["Al-Mawsil al Jadidah", "Al-Basrah al Qadimah", "Sultanah", "Sinah", "Al-Jubayhah",
"Habbush",
  "Hayy al Quwaysimah", "Pasragad Branch", "Kahriz", "Azadshahr", "Jadder Cemetery", "Anat al Qadimah", "Qir Moav",
  "Ra's Bayrut", "Camayenne", "West Jerusalem", "East Jerusalem", "Al-Haqlaniyah", "Ghazieh", "Dadonghai", "Budta",
  "Malingao", "Guankou", "Yono", "Judita"]);

/** Towns of the region shown from this zoom on, whatever their size. */
export const TOWNS = {
  IQ: { "Al-Qaim": 6, "Rutba": 6, "Haditha": 7, "Hit": 8, "Ana": 8, "Rawa": 9, "Tal Afar": 7, "Sinjar": 7,
    "Baiji": 7, "Hawija": 8,
    "Makhmur": 8, "Tikrit": 7, "Khanaqin": 7, "Shaqlawah": 8, "Balad": 8, "Musayyib": 9, "Duhok": 7, "Zakho": 8,
    "Ramadi": 6,
    "Fallujah": 7, "Samarra": 7, "Kirkuk": 5, "Mosul": 5, "Erbil": 5, "Basrah": 5, "Halabjah": 8, "Abu Ghurayb": 8 },
  SY: { "Qamishli": 6, "Hasakah": 6, "Shaddadi": 7, "Malikiyah": 8, "Yarubiyah": 8, "Jawadiyah": 9, "Tal Tamr": 8,
    "Tal Abyad": 8, "Sukhnah": 8, "Abu Kamal": 6, "Mayadin": 7, "Palmyra": 6, "Kobani": 8, "Deir ez-Zor": 5,
    "Raqqa": 6,
    "Daraa": 7, "Aleppo": 5, "Homs": 6, "Ra's al Ayn": 8, "Quneitra": 9 },
  JO: { "Ruwaished": 7, "Rukban": 7, "Azraq": 8, "Mafraq": 7, "Aqaba": 6, "Maan": 7 },
  YE: { "Saada": 6, "Marib": 6, "Salif": 8, "Midi": 8, "Hodeidah": 5, "Aden": 5, "Mukalla": 6, "Taiz": 6,
    "Al-Bayda": 7,
    "Ataq": 7, "Al-Hazm": 8, "Hajjah": 8, "Ghaydah": 7, "Zinjibar": 8, "Hadibu": 7 },
  IL: { "Eilat": 7, "Haifa": 6, "Tel Aviv": 6, "Jerusalem": 6 },
  PS: { "Gaza": 6, "Hebron": 8 },
};

/** Not in the gazetteer's file: [name, longitude, latitude, country, least zoom]. */
export const ADDED_TOWNS = [["Mocha", 43.25, 13.318, "YE", 7], ["Seiyun", 48.788, 15.943, "YE", 7]];

/** [name, longitude, latitude, least zoom, greatest zoom, clockwise angle] */
export const SEAS = [
  ["Pacific Ocean", -140, 5, 2, 2], ["Pacific Ocean", -140, 8, 4, 5], ["Pacific Ocean", 172, 20, 3, 5],
  ["South Pacific Ocean", -115, -32, 3, 5],
  ["Atlantic Ocean", -38, 28, 2, 5], ["South Atlantic Ocean", -14, -24, 3, 5], ["Indian Ocean", 78, -22, 2, 5],
  ["Southern Ocean", 20, -60, 2, 4], ["Arctic Ocean", -10, 81, 3, 5], ["Mediterranean Sea", 18.5, 34.6, 4, 7],
  ["Black Sea", 34.5, 43.3, 4, 7], ["Caspian Sea", 50.6, 41.9, 4, 7], ["Red Sea", 38.1, 20.6, 4, 8, 56],
  ["Arabian Sea", 63.2, 15.2, 3, 7], ["Gulf of Aden", 48, 12.6, 5, 8, -14], ["Persian Gulf", 51.1, 27.2, 5, 8, 42],
  ["Gulf of Oman", 58.8, 24.7, 5, 8], ["Bay of Bengal", 88.5, 14, 3, 6], ["South China Sea", 114.5, 13.5, 4, 6],
  ["Philippine Sea", 133, 19, 4, 6], ["Sea of Japan", 134.5, 40, 4, 6], ["East China Sea", 125, 29, 4, 6],
  ["Sea of Okhotsk", 149, 54, 4, 6], ["Bering Sea", -178, 58, 4, 6], ["Gulf of Alaska", -145, 56.5, 4, 6],
  ["Hudson Bay", -85.5, 60, 4, 6], ["Labrador Sea", -54, 58.5, 4, 6], ["Gulf of Mexico", -90, 25.2, 4, 6],
  ["Caribbean Sea", -75, 14.9, 4, 6], ["North Sea", 3.2, 56.3, 4, 7], ["Norwegian Sea", 3, 67, 4, 6],
  ["Baltic Sea", 19.5, 57.2, 5, 7], ["Barents Sea", 40, 74, 4, 6], ["Kara Sea", 70, 76, 4, 6],
  ["Bay of Biscay", -4.8, 45.3, 5, 7], ["Gulf of Guinea", 2.5, 2, 4, 6],
  ["Mozambique Channel", 40.6, -19.3, 4, 6, -52],
  ["Tasman Sea", 161, -38, 4, 6], ["Coral Sea", 155, -17, 4, 6], ["Arafura Sea", 136, -9.7, 5, 6],
  ["Aegean Sea", 25.2, 38.6, 6, 8], ["Adriatic Sea", 15.6, 43, 5, 8, 40], ["Tyrrhenian Sea", 12, 39.8, 5, 8],
  ["Ionian Sea", 18.5, 38, 6, 8], ["Gulf of Suez", 33.05, 28.75, 7, 9, 58],
  ["Gulf of Aqaba", 34.68, 28.75, 8, 10, -72],
  ["Bab el-Mandeb", 43.4, 12.5, 7, 11], ["Strait of Hormuz", 56.45, 26.5, 7, 10], ["Levantine Sea", 32.6, 33.6, 6, 8],
  ["Dead Sea", 35.48, 31.4, 9, 12], ["Lake Tharthar", 43.27, 34, 8, 12], ["Suez Canal", 32.35, 30.6, 9, 12],
];

/** Where the widest spot inside a country is not where a reader looks for its name. */
export const COUNTRY_AT = {
  "Canada": [-105, 58], "Russia": [95, 62], "United States": [-98.5, 39.5], "Norway": [9.2, 61.4], "Antarctica": [20,
  -80],
  "Palestine": [35.25, 32.12], "Israel": [34.85, 30.75], "Jordan": [36.75, 30.9], "Oman": [56.6, 21.2],
  "Egypt": [28.8, 27.4],
  "Iraq": [43.1, 33.25], "Syria": [38.3, 35.25], "Yemen": [47.1, 15.95], "Saudi Arabia": [44.6, 24.2],
  "Somalia": [46.1, 5], "Cyprus": [33.1, 34.95], "Lebanon": [35.85, 33.95], "Chile": [-71, -30], "Vietnam": [107.7,
  15.2],
};

/** The divisions we name: the source's code or name, our name. */
export const DIVISIONS = {
  irq: { "IQ.DA": "Duhok", "IQ.TS": "Kirkuk", "IQ.AR": "Erbil", "IQ.NI": "Nineveh", "IQ.SD": "Salah ad-Din",
    "IQ.NA": "Najaf",
    "IQ.KA": "Karbala", "IQ.BG": "Baghdad", "IQ.BA": "Basrah", "IQ.MU": "Muthanna", "IQ.QA": "Qadisiyah",
    "IQ.DQ": "Dhi Qar",
    "IQ.MA": "Maysan", "IQ.WA": "Wasit", "IQ.SU": "Sulaymaniyah", "IQ.DI": "Diyala", "IQ.AN": "Anbar",
    "IQ.BB": "Babil" },
  syr: { "SY.LA": "Latakia", "SY.TA": "Tartus", "SY.RA": "Raqqa", "SY.HL": "Aleppo", "SY.HM": "Hama", "SY.HI": "Homs",
    "SY.ID": "Idlib", "SY.HA": "Hasakah", "SY.DY": "Deir ez-Zor", "SY.SU": "Suwayda", "SY.RD": "Rif Dimashq",
    "SY.QU": "Quneitra", "SY.DR": "Daraa" },
  jor: { "JO.AQ": "Aqaba", "JO.MA": "Mafraq", "JO.AM": "Amman", "JO.AT": "Tafilah", "JO.MN": "Maan", "JO.IR": "Irbid",
    "JO.BA": "Balqa", "JO.MD": "Madaba", "JO.KA": "Karak", "JO.AZ": "Zarqa" },
  yem: { "YE.SD": "Saada", "YE.HU": "Hodeidah", "YE.MW": "Mahwit", "YE.DH": "Dhamar", "YE.HJ": "Hajjah",
    "YE.AM": "Amran",
    "YE.IB": "Ibb", "YE.LA": "Lahij", "YE.TA": "Taiz", "YE.MR": "Al-Mahrah", "YE.BA": "Al-Bayda", "YE.DL": "Al-Dhale",
    "YE.JA": "Al-Jawf", "YE.SH": "Shabwah", "YE.MA": "Marib", "YE.SN": "Sana’a", "YE.HD": "Hadramawt",
    "Abyan": "Abyan" },
  lbn: { "LB.BI": "Beqaa", "LB.AS": "North", "LB.NA": "Nabatieh", "LB.JA": "South" },
};

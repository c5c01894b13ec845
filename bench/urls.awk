# The generated requests as addresses of Strikelog, a file for each kind of work.
BEGIN { FS = "\t" }
{
    box = $3 "," $4 "," $5 "," $6
    days = "from=" $7 "&to=" $8
    zoom = substr($1, 4)
}
$1 == "page"   { put("incidents?limit=100&bbox=" box "&" days) }
$1 ~ /^map/    { put("map?zoom=" zoom "&frame=" box "&" days) }
$1 == "map5"   { $1 = "view"; put("view?zoom=5&values=30&frame=" box "&" days) }
$1 == "months" { put("timeline?bucket=month&stack=none&group=" $9 "&bbox=" box) }
$1 == "word"   { put("incidents?limit=20&q=" $10) }
$1 == "one"    { put("incidents/" $11) }

function put(address) { print "/api/v1/" address > folder "/" $1 ".urls" }

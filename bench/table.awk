# What was measured of one size as a table, a row for each kind of work and number of connections.
BEGIN {
    FS = "\t"
    name["map3"] = "map at zoom 3, some days"
    name["map5"] = "map at zoom 5, some days"
    name["map8"] = "map at zoom 8, some days"
    name["view"] = "all of the explorer at zoom 5, some days"
    name["months"] = "timeline by month, a group in a box"
    name["page"] = "100 incidents in a box, some days"
    name["one"] = "one incident"
    name["deep"] = "the next 100 in the middle"
    name["word"] = "20 incidents with a word"
    print "| work | at once | Strikelog | p50 | p99 | SQL | p50 | p99 | ratio | kB | gzip kB | SQL kB | MB |"
    print "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
}
$3 == "lengths" { plain = $4; gzip = $5; sql = $6 }
$3 == "app" {
    ours = $4
    megabytes = $9
    failed = $8 > 0 ? " (" $8 " failed)" : ""
    printf "| %s | %d | %s%s | %s | %s |", name[$1], $2, amount($4), failed, amount($5), amount($6)
    if (sql == "") finish(" | | |")
}
$3 == "sql" {
    printf " %s | %s | %s |", amount($4), amount($5), amount($6)
    finish(" **" amount(ours / $4) "**")
}

function finish(ratio) { print ratio " | " kilo(plain) " | " kilo(gzip) " | " kilo(sql) " | " megabytes " |" }
function kilo(bytes) { return bytes == "" ? "" : sprintf("%.1f", bytes / 1000) }
function amount(n) { return sprintf(n >= 100 ? "%.0f" : n >= 10 ? "%.1f" : "%.2f", n) }

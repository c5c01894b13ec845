# Rows as many as asked for, each with an id of its own, made of those of an extract of UCDP GED that take one line. Each time
# round they lie nine days further back, up to 25 years, and so do the reports that they cite.
NR == 1 { print; next }
/^[0-9]+,/ && gsub(/"/, "&") % 2 == 0 { kept[count++] = substr($0, index($0, ",")) }
END {
    for (row = 1; row <= rows; row++) print row moved(kept[row % count], int(row / count) % 1000 * 9)
}
function moved(text, days,    out) {
    while (match(text, /[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]/)) {
        out = out substr(text, 1, RSTART - 1) earlier(substr(text, RSTART, RLENGTH), days)
        text = substr(text, RSTART + RLENGTH)
    }
    return out text
}
function earlier(day, days) {
    if (!((day, days) in moments)) {
        moments[day, days] = strftime("%Y-%m-%d",
            mktime(substr(day, 1, 4) " " substr(day, 6, 2) " " substr(day, 9) " 12 00 00") - days * 86400)
    }
    return moments[day, days]
}

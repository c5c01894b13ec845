# Medians of what each turn measured, and what they are to one another. COPY into several tables is their sum.
{ sum[$2, $1] += $3 }
function median(what,    turn, i, j, held, values, count) {
    for (turn = 0; turn < turns; turn++) if ((what SUBSEP turn) in sum) values[++count] = sum[what, turn]
    for (i = 2; i <= count; i++) {
        held = values[i]
        for (j = i - 1; j > 0 && values[j] > held; j--) values[j + 1] = values[j]
        values[j + 1] = held
    }
    return values[int((count + 1) / 2)]
}
function line(what, bare) {
    printf "| %s | %.1f | %.0f | %s |\n", what, median(what) / 1000, rows / median(what) * 1000,
        bare == "" ? "" : sprintf("**%.2f**", median(bare) / median(what))
}
END {
    bare = "COPY into a bare table"; full = "COPY into tables of the same columns and indexes"
    print "| " rows " rows | s | rows a second | ratio |"
    print "| --- | ---: | ---: | ---: |"
    line(bare)
    line("rows read and staged, dry run", bare)
    line("rows read and staged, import", bare)
    line(full)
    line("import", full)
    line("dry run", "import")
    printf "\nReaders saw it %.1f s after its commit; the import took %d MB of memory at most.\n",
        median("until readers see it") / 1000, median("MB of memory, import")
}

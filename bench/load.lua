-- For wrk: asks the addresses of a file at random, always in the same order, and adds a line of results to another.
local file, seed, results = os.getenv("URLS"), tonumber(os.getenv("SEED")), os.getenv("RESULTS")
local addresses = {}
for line in io.lines(file) do addresses[#addresses + 1] = line end
math.randomseed(seed)

request = function()
  return wrk.format("GET", addresses[math.random(#addresses)])
end

-- Requests a second, median and 99th percentile in milliseconds, bytes of an answer, failures.
done = function(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  local out = assert(io.open(results, "a"))
  out:write(string.format("%.2f\t%.2f\t%.2f\t%d\t%d\n",
    summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    summary.requests > 0 and summary.bytes / summary.requests or 0, failed))
  out:close()
end

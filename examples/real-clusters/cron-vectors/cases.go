package main

import (
	"fmt"
	"math/rand"
	"strings"
	"time"
)

type testCase struct {
	expression string
	// zone is the server's own, which counts where the expression names none.
	zone     string
	instants []int64
}

// zones: all kinds of clock changes. Two-hour and half-hour ones, at midnight, south of the equator, none. Morocco is not
// among them: zone databases of 2026 and those before do not agree on it.
var zones = []string{
	"UTC", "Europe/Berlin", "America/New_York", "America/Havana", "Australia/Lord_Howe", "Asia/Seoul", "Asia/Kolkata",
	"Africa/Cairo", "Pacific/Apia", "America/Santiago", "Asia/Beirut", "Asia/Tehran", "Antarctica/Troll",
	"Pacific/Chatham", "America/St_Johns", "Asia/Kathmandu",
}

// written are the expressions on which the dialects are known to differ, or that people get wrong.
var written = []string{
	"", " ", "@", "@daily", "@midnight", "@hourly", "@weekly", "@monthly", "@yearly", "@annually", "@Daily", "@reboot",
	"@triggered", "@manual", "@none", "TZ=UTC @triggered", " @daily", "@daily ", "TZ=UTC  @daily ", "TZ=Europe/Berlin @weekly",
	"@every 1h", "@every 24h", "@every 90m", "@every 1h30m", "@every 500ms", "@every 0", "@every 0s", "@every -1h", "@every 1.5s",
	"@every 1.9999999999h", "@every .5h", "@every 1.h", "@every 1", "@every", "@every ", "@every  1h", "@every 1h 30m", "@every 1d",
	"@every 1µs", "@every 1μs", "@every 61000000us", "@every 2562047h", "@every 2562048h", "@every 9223372036854775807ns",
	"@every 9223372036854775808ns", "@every +1h", "@every 1h1h", "@every 1H", "@every 999ms1ms", "@every 1000ms", "@every .s",
	"@every 0.1e3s", "@every 3600.000000001s", "@every 1e", "@every ∞", "@EVERY 1h", "TZ=Asia/Seoul @every 10m",
	"TZ=Europe/Berlin", "CRON_TZ=Europe/Berlin", "TZ=", "TZ= 0 0 * * *", "CRON_TZ= 0 0 * * *", "TZ=UTC 0 0 * * *",
	"TZ=Local 0 3 * * *", "CRON_TZ=Asia/Seoul 0 3 * * *", "CRON_TZ=Asia/Seoul\t0 3 * * *", "CRON_TZ=Nowhere/City 0 3 * * *",
	"TZ=Asia/Seoul  0 3 * * *  ", "TZ=Europe/berlin 0 3 * * *", "TZ=europe/berlin 0 3 * * *", "TZ=utc 0 3 * * *",
	"TZ=\"Asia/Seoul\" 0 3 * * *", "TZ='Asia/Seoul' 0 3 * * *", "TZ=\"Asia/Seoul' 0 3 * * *", "TZ=\"\" 0 3 * * *",
	"TZ=+09:00 0 3 * * *", "TZ=../UTC 0 3 * * *", "TZ=/UTC 0 3 * * *", "TZ=EST 0 3 * * *", "TZ=EST5EDT 0 3 * * *",
	"TZ=Etc/GMT+5 0 3 * * *", "TZ=Asia/Calcutta 0 3 * * *", "TZ=US/Pacific 30 2 * * *", "TZ=GMT 0 3 * * *", "TZ=GMT0 0 3 * * *",
	"TZ=Zulu 0 3 * * *", "TZ=KST 0 3 * * *", "TZ=Asia/Seoul TZ=UTC 0 3 * * *", "tz=UTC 0 3 * * *", " TZ=UTC 0 3 * * *", "TZ=UTC ",
	"0 0 13 * 5", "0 0 */2 * 1", "0 0 1-31 * 1", "0 0 * * */2", "0 0 */1 * 1", "0 0 ?/2 * 1", "0 0 1 * */1", "0 0 1,* * 1",
	"0 0 *,1 * 1", "0 0 31 2 *", "0 0 30 2 *", "0 0 29 2 *", "0 0 29 2 1", "0 0 29 2 */2", "0 0 31 4,6,9,11 *", "0 0 31 4 1",
	", 0 * * *", "0 , * * *", "0 0 , * *", "0 0 * , *", "0 0 * * ,", "0 0 , * 1", "0 0 1 * ,", "0 0 , * ,", "0,,30 * * * *", ",0, * * * *",
	"0 0 * * 7", "0 0 * * 5-7", "0 0 * * 0-7", "0 0 * * 1-7/2", "0 0 * * 7/2", "0 0 * * 5/2", "0 0 * * */7", "0 0 * * */8",
	"0 0 * * fri-mon", "0 0 * * fri-mon/2", "0 0 * * sat-1", "0 0 * * 6-0", "0 0 * * 9-3", "0 0 * * 8", "0 0 * * SUN", "0 0 * * Mon-FRI",
	"0 0 * * monday", "0 0 * jan 1", "0 0 1 JAN-mar *", "0 0 1 nov-feb *", "0 0 1 nov-feb/2 *", "0 0 1 13 *", "0 0 1 0 *", "0 0 0 * *",
	"0 0 32 * *", "0 0 28-3 * *", "0 22-2 * * *", "0 22-2/2 * * *", "0 23-24 * * *", "0 24 * * *", "60 * * * *", "50-10 * * * *",
	"50-10/7 * * * *", "61-5 * * * *", "70-5 * * * *", "70/5 * * * *", "70/1 * * * *", "200/5 * * * *", "61-0 * * * *", "61-0/2 * * * *",
	"5-5 * * * *", "5-5/2 * * * *", "5-6/2 * * * *", "5-7/2 * * * *", "*/61 * * * *", "*/60 * * * *", "*/59 * * * *", "*/30 * * * *",
	"*/0 * * * *", "*/-1 * * * *", "*/-0 * * * *", "*/+5 * * * *", "+5 * * * *", "-5 * * * *", "005 * * * *", "0x5 * * * *", "1_0 * * * *",
	"5. * * * *", "٣ * * * *", "*/9223372036854775807 * * * *", "*/9223372036854775808 * * * *", "*/00000000000000000000000000005 * * * *",
	"9223372036854775807/1 * * * *", "9223372036854775808 * * * *", "0 */25 * * *", "0 */24 * * *", "0 */23 * * *", "0 0 */31 * *", "0 0 */32 * *",
	"0 0 1 */12 *", "0 0 1 */13 *", "0 0 1 */11 *", "*-5 * * * *", "*-x * * * *", "?-x/2 * * * *", "* * *-L * *", "* * * * *-#", "*5 * * * *",
	"5* * * * *", "1-2-3 * * * *", "1/2/3 * * * *", "1- * * * *", "-1 * * * *", "/5 * * * *", "*/ * * * *", "H * * * *", "H/5 * * * *", "0 0 L * *",
	"0 0 15W * *", "0 0 LW * *", "0 0 * * fri#2", "0 0 * * 5L", "*", "* * * *", "* * * * * *", "0 0 * * * 2030", "* * * * * * *", "0 0 * * *",
	" 0  0\t*\n* * ", "0\u00a00\u2003*\u3000* *", "0\u200b0 * * *", "0\ufeff0 * * *", "0 0 * * *\x00", "０ ０ * * *", "every day at 3", "0 3 * * * # nightly",
	"'0 3 * * *'", "\"0 3 * * *\"", "0;3;*;*;*", "🕒 3 * * *", "0 0 * * MÖN", "30 2 * * *", "15,45 2 * * *", "0 2 * * *", "30 1 * * *", "0 1 * * 0",
	"30 0 * * *", "0 0 * * 0", "0 5 * * 6", "0 0 1 * *", "59 23 * * *", "0 0 31 12 *", "0 0 1 1 *", "*/15 * * * *", "0 */6 * * *", "0 9-17 * * 1-5",
	"0 0 8-14 * 0", "0 0 25-31 * 5", "0 12,18 25-31 3 0", "* 2 * * *", "*/20 2-3 * * 0", "0 0 1-7 */3 1", "? ? ? ? ?", "* * * * *",
	strings.Repeat("0", 1015) + " 0 * * *", strings.Repeat("0", 1016) + " 0 * * *", strings.Repeat("0", 1017) + " 0 * * *",
	strings.Repeat("0,", 600) + "0 0 * * *", strings.Repeat("µ", 600),
	"TZ=" + strings.Repeat("A", 64) + " 0 0 * * *", "TZ=" + strings.Repeat("A", 65) + " 0 0 * * *",
}

func makeCases(random *rand.Rand, count int) []testCase {
	clocks := map[string][]int64{}
	for _, zone := range zones {
		clocks[zone] = clockChanges(zone)
	}
	cases := []testCase{}
	add := func(expression, prefixZone, serverZone string) {
		effective := serverZone
		if prefixZone != "" {
			effective = prefixZone
		}
		cases = append(cases, testCase{expression, serverZone, instants(random, clocks[effective])})
	}
	for _, expression := range written {
		add(expression, "", "UTC")
	}
	// What runs at night is what the clock changes disturb, in every zone that has them.
	for _, zone := range zones {
		for _, expression := range []string{
			"30 2 * * *", "15,45 2 * * *", "0 0 * * *", "30 0 * * *", "30 1 * * *", "0 5 * * 6", "0 0 1 * *", "30 23 * * 4", "*/20 * * * *", "0 * * * *",
			"0 3 * * 0", "45 2-3 * * *", "15 0 * * 0", "0 0 * * 0", "20 1,3 29-31 3,4,10 *", "0 12,18 25-31 3 0",
		} {
			add(expression, "", zone)
			add("CRON_TZ="+zone+" "+expression, zone, "UTC")
		}
	}
	for len(cases) < count {
		expression := randomExpression(random)
		zone := zones[random.Intn(len(zones))]
		if random.Intn(2) == 0 {
			add([]string{"TZ=", "CRON_TZ="}[random.Intn(2)]+zone+" "+expression, zone, zones[random.Intn(len(zones))])
		} else {
			add(expression, "", zone)
		}
	}
	return cases
}

// The years in which Velero Schedules exist, up to those whose clock changes are no longer subject to politics.
var (
	firstInstant = time.Date(2018, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	lastInstant  = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
)

// instants are half anywhere, half within a day and a half of a change of the zone's clock.
func instants(random *rand.Rand, changes []int64) []int64 {
	result := []int64{}
	for range instantsPerExpression {
		at := firstInstant + random.Int63n(lastInstant-firstInstant)
		if len(changes) > 0 && random.Intn(2) == 0 {
			at = changes[random.Intn(len(changes))] + random.Int63n(3*24*3600) - 36*3600
		}
		if random.Intn(2) == 0 {
			at -= at % 60 // runs start on full minutes, and so do most of the questions
		}
		result = append(result, at)
	}
	return result
}

func clockChanges(zone string) []int64 {
	location, err := time.LoadLocation(zone)
	if err != nil {
		panic(err)
	}
	changes := []int64{}
	for at := firstInstant; at < lastInstant; {
		_, end := time.Unix(at, 0).In(location).ZoneBounds()
		if end.IsZero() {
			break
		}
		at = end.Unix()
		changes = append(changes, at)
	}
	return changes
}

type field struct {
	low, high int
	names     []string
}

var fields = []field{
	{0, 59, nil}, {0, 23, nil}, {1, 31, nil},
	{1, 12, strings.Fields("jan feb mar apr may jun jul aug sep oct nov dec")},
	{0, 7, strings.Fields("sun mon tue wed thu fri sat")},
}

func randomExpression(random *rand.Rand) string {
	parts := []string{}
	for i, f := range fields {
		// Days and months are mostly left open, as people do.
		if i >= 2 && random.Intn(5) < 2 {
			parts = append(parts, "*")
			continue
		}
		entries := []string{}
		for range 1 + random.Intn(6)/4*(1+random.Intn(2)) {
			entries = append(entries, randomEntry(random, f))
		}
		parts = append(parts, strings.Join(entries, ","))
	}
	expression := strings.Join(parts, " ")
	if random.Intn(20) == 0 { // break something
		at := random.Intn(len(expression) + 1)
		expression = expression[:at] + string("*/-,?#LWH 0789@x"[random.Intn(16)]) + expression[at:]
	}
	return expression
}

func randomEntry(random *rand.Rand, f field) string {
	value := func() string {
		if random.Intn(80) == 0 {
			return fmt.Sprint(f.high + 1 + random.Intn(20))
		}
		v := f.low + random.Intn(f.high-f.low+1)
		if f.names != nil && random.Intn(3) == 0 && v-f.low < len(f.names) {
			return f.names[v-f.low]
		}
		return fmt.Sprint(v)
	}
	step := func() string { return fmt.Sprintf("/%d", 1+random.Intn(1+(f.high-f.low)*2/3)) }
	switch random.Intn(10) {
	case 0:
		return "*"
	case 1:
		return "?" + step()
	case 2, 3:
		return "*" + step()
	case 4, 5:
		a, b := value(), value()
		if random.Intn(4) > 0 && len(a) == len(b) && a > b {
			a, b = b, a
		}
		if random.Intn(3) == 0 {
			return a + "-" + b + step()
		}
		return a + "-" + b
	case 6:
		return value() + step()
	default:
		return value()
	}
}

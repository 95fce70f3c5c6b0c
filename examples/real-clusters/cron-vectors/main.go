// Command cron-vectors asks the cron libraries that Velero servers are built with what they make of many
// expressions, and writes the answers as test vectors: one JSON file per dialect.
//
//	go run . -out ../../../plugins/dr-common/src/cron/__vectors__
//
// The cases follow from the seed alone, so a second run with the same Go release writes the same bytes.
// A file holds
//
//	{"library", "tzdata", "seed", "cases": [[expression, zone of the server, answers], …]}
//
// where answers is "error", or a list of [instant, first, second, third]: an instant in seconds since 1970 and the
// seconds from there to the next run, from that one to the run after it, and so on. 0 stands for the zero time, which
// Velero takes for "long overdue".
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"time"
	_ "time/tzdata"

	netresearch "github.com/netresearch/go-cron"
	robfigv1 "github.com/robfig/cron"
	robfigv3 "github.com/robfig/cron/v3"
)

// next is all that the three libraries' schedules have in common.
type next interface{ Next(time.Time) time.Time }

type dialect struct {
	name, library string
	parse         func(string) (next, error)
}

var dialects = []dialect{
	{"robfig-v1", "github.com/robfig/cron v1.1.0", func(s string) (next, error) { return robfigv1.ParseStandard(s) }},
	{"robfig-v3", "github.com/robfig/cron/v3 v3.0.1", func(s string) (next, error) { return robfigv3.ParseStandard(s) }},
	{"netresearch", "github.com/netresearch/go-cron v0.15.0", func(s string) (next, error) { return netresearch.ParseStandard(s) }},
}

type vectors struct {
	Library string            `json:"library"`
	Tzdata  string            `json:"tzdata"`
	Seed    int64             `json:"seed"`
	Cases   []json.RawMessage `json:"cases"`
}

const (
	instantsPerExpression = 3
	runsPerInstant        = 3
)

func main() {
	out := flag.String("out", ".", "folder to write <dialect>.json files to")
	seed := flag.Int64("seed", 20250719, "seed of the cases")
	count := flag.Int("count", 2600, "expressions per dialect, the hand-written ones included")
	flag.Parse()
	for _, d := range dialects {
		if err := write(*out, d, *seed, *count); err != nil {
			log.Fatal(err)
		}
	}
}

func write(folder string, d dialect, seed int64, count int) error {
	random := rand.New(rand.NewSource(seed))
	result := vectors{Library: d.library, Tzdata: runtime.Version() + " time/tzdata", Seed: seed}
	for _, c := range makeCases(random, count) {
		row, err := json.Marshal([]any{c.expression, c.zone, answers(d, c)})
		if err != nil {
			return err
		}
		result.Cases = append(result.Cases, row)
	}
	file, err := os.Create(filepath.Join(folder, d.name+".json"))
	if err != nil {
		return err
	}
	defer file.Close()
	w := bufio.NewWriter(file)
	fmt.Fprintf(w, "{\"library\":%q,\"tzdata\":%q,\"seed\":%d,\"cases\":[\n", result.Library, result.Tzdata, result.Seed)
	for i, row := range result.Cases {
		separator := ","
		if i == len(result.Cases)-1 {
			separator = ""
		}
		fmt.Fprintf(w, "%s%s\n", row, separator)
	}
	fmt.Fprint(w, "]}\n")
	return w.Flush()
}

// answers gives "error" or the runs after each instant of the case.
func answers(d dialect, c testCase) any {
	schedule, err := parse(d, c.expression)
	if err != nil {
		return "error"
	}
	server, err := time.LoadLocation(c.zone)
	if err != nil {
		log.Fatalf("zone %q: %v", c.zone, err)
	}
	rows := [][]int64{}
	for _, instant := range c.instants {
		row := []int64{instant}
		// Both robfig and netresearch take the instant's own zone for the server's where the expression names none.
		at := time.Unix(instant, 0).In(server)
		for range runsPerInstant {
			run := schedule.Next(at)
			if run.IsZero() {
				row = append(row, 0)
				break
			}
			row = append(row, run.Unix()-at.Unix())
			at = run
		}
		rows = append(rows, row)
	}
	return rows
}

// parse treats a panic as a refusal, as Velero does.
func parse(d dialect, expression string) (schedule next, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return d.parse(expression)
}

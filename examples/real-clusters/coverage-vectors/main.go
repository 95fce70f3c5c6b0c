// Command coverage-vectors asks Velero's own filters what they make of many Backup specs, and writes the answers as test
// vectors.
//
//	go run . -out ../../../plugins/dr-common/src/coverage/__vectors__/velero-1.18.json
//
// The cases follow from the seed alone. The file holds
//
//	{"velero", "seed", "cases": [[spec, answer], …]}
//
// where answer is "refused", or {"namespaces", "types"}: those of the namespaces and of the types of objects below that
// the Backup takes in.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"io"
	"log"
	"math/rand"
	"os"

	"github.com/sirupsen/logrus"
	velerov1 "github.com/vmware-tanzu/velero/pkg/apis/velero/v1"
	"github.com/vmware-tanzu/velero/pkg/util/collections"
)

const seed = 20261123

var namespaces = []string{"payment", "order", "team-a", "team-b"}

var namespaceEntries = []string{
	"payment", "payment", "order", "team-a", "pay*", "*", "", "[", "team-?", "team-[ab]", "team-[!a]", "team-[a-c]",
	"team-[a-zb]", "t**", "Team", "{a,b}", "*-a", "?", "a!b", "[]", "team-]", "[p]ayment", "o[^x]der", "pay.ment",
}

var typeEntries = []string{
	"secrets", "Secret", "deploy", "DEPLOY", "deployments.apps", "deployment.apps", "deployments.ap", "deployments.x",
	"deploy.apps", "pv", "persistentvolumes", "ns", "Namespaces", "*", "deploy*", "*.apps", "ing", "ingresses.networking",
	"ingresses.networking.k8s.io", "cm", "widgets.example.com", "[", "{secrets,services}", "s[ve]*", "clusterroles",
	"statefulsets.apps.", "", "?*", "services.", "persistentvolumeclaim",
}

func some(random *rand.Rand, entries []string) []string {
	var list []string
	for range random.Intn(4) {
		list = append(list, entries[random.Intn(len(entries))])
	}
	return list
}

func spec(random *rand.Rand) velerov1.BackupSpec {
	spec := velerov1.BackupSpec{IncludedNamespaces: some(random, namespaceEntries)}
	if random.Intn(2) == 0 {
		spec.ExcludedNamespaces = some(random, namespaceEntries)
	}
	switch random.Intn(5) {
	case 0:
		spec.IncludedResources = some(random, typeEntries)
		spec.ExcludedResources = some(random, typeEntries)
	case 1:
		spec.IncludedNamespaceScopedResources = some(random, typeEntries)
		spec.ExcludedNamespaceScopedResources = some(random, typeEntries)
	case 2:
		spec.IncludedResources = some(random, typeEntries)
		spec.IncludedClusterScopedResources = some(random, typeEntries)
	case 3:
		include := random.Intn(2) == 0
		spec.IncludeClusterResources = &include
		spec.ExcludedResources = some(random, typeEntries)
	}
	return spec
}

type answer struct {
	Namespaces []string `json:"namespaces"`
	Types      []string `json:"types"`
}

// ask goes the way of Velero's backup controller and of its backupper: validation first, then the namespaces with their
// patterns resolved, then the types.
func ask(helper *staticDiscovery, spec velerov1.BackupSpec) *answer {
	quiet := logrus.New()
	quiet.SetOutput(io.Discard)
	old := collections.UseOldResourceFilters(spec)
	scopedLists := [][]string{
		spec.IncludedClusterScopedResources, spec.ExcludedClusterScopedResources,
		spec.IncludedNamespaceScopedResources, spec.ExcludedNamespaceScopedResources,
	}
	var errs []error
	if old {
		for _, list := range scopedLists {
			if len(list) > 0 {
				return nil
			}
		}
		errs = collections.ValidateIncludesExcludes(spec.IncludedResources, spec.ExcludedResources)
	} else {
		errs = append(
			collections.ValidateScopedIncludesExcludes(scopedLists[0], scopedLists[1]),
			collections.ValidateScopedIncludesExcludes(scopedLists[2], scopedLists[3])...,
		)
	}
	included := spec.IncludedNamespaces
	if len(included) == 0 {
		included = []string{"*"}
	}
	errs = append(errs, collections.ValidateNamespaceIncludesExcludes(included, spec.ExcludedNamespaces)...)
	if len(errs) > 0 {
		return nil
	}

	namespaceFilter := collections.NewNamespaceIncludesExcludes().
		ActiveNamespaces(namespaces).Includes(included...).Excludes(spec.ExcludedNamespaces...)
	if namespaceFilter.ExpandIncludesExcludes(true) != nil {
		return nil
	}
	var typeFilter collections.IncludesExcludesInterface
	if old {
		typeFilter = collections.GetGlobalResourceIncludesExcludes(helper, quiet,
			spec.IncludedResources, spec.ExcludedResources, spec.IncludeClusterResources, *namespaceFilter)
	} else {
		typeFilter = collections.GetScopeResourceIncludesExcludes(helper, quiet,
			scopedLists[2], scopedLists[3], scopedLists[0], scopedLists[1], *namespaceFilter)
	}

	answer := &answer{Namespaces: []string{}, Types: []string{}}
	for _, namespace := range namespaces {
		if namespaceFilter.ShouldInclude(namespace) {
			answer.Namespaces = append(answer.Namespaces, namespace)
		}
	}
	for _, name := range workloadTypes() {
		if typeFilter.ShouldInclude(name) {
			answer.Types = append(answer.Types, name)
		}
	}
	return answer
}

func main() {
	out := flag.String("out", "", "file to write")
	count := flag.Int("count", 900, "number of cases")
	flag.Parse()

	random := rand.New(rand.NewSource(seed))
	helper := newStaticDiscovery()
	file, err := os.Create(*out)
	if err != nil {
		log.Fatal(err)
	}
	writer := bufio.NewWriter(file)
	writer.WriteString("{\n\"velero\": \"v1.18.3\",\n\"seed\": " + toJSON(seed) + ",\n\"cases\": [\n")
	for i := range *count {
		if i > 0 {
			writer.WriteString(",\n")
		}
		spec := spec(random)
		if answer := ask(helper, spec); answer != nil {
			writer.WriteString(toJSON([]any{filters(spec), answer}))
		} else {
			writer.WriteString(toJSON([]any{filters(spec), "refused"}))
		}
	}
	writer.WriteString("\n]\n}\n")
	if err := writer.Flush(); err != nil {
		log.Fatal(err)
	}
	if err := file.Close(); err != nil {
		log.Fatal(err)
	}
}

// filters leaves out the fields that Velero writes into every spec as empty objects.
func filters(spec velerov1.BackupSpec) map[string]any {
	var all map[string]any
	if err := json.Unmarshal([]byte(toJSON(spec)), &all); err != nil {
		log.Fatal(err)
	}
	for key, value := range all {
		if object, isObject := value.(map[string]any); (isObject && len(object) == 0) || value == "0s" {
			delete(all, key)
		}
	}
	return all
}

func toJSON(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		log.Fatal(err)
	}
	return string(text)
}

// Command velero is several programs in one binary, chosen by the name it is
// called by: the Velero server and CLI (velero), an object store plugin over a
// plain directory (velero-plugin-directory), the file server behind that
// plugin's signed URLs (store-server), and a stand-in for node agents and CSI
// drivers (far-end).
//
// One binary, because linking Velero once takes long enough.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"k8s.io/klog/v2"
	metricsserver "sigs.k8s.io/controller-runtime/pkg/metrics/server"

	"github.com/vmware-tanzu/velero/pkg/cmd"
	"github.com/vmware-tanzu/velero/pkg/cmd/velero"
)

func main() {
	name := filepath.Base(os.Args[0])
	switch name {
	case "velero-plugin-directory":
		servePlugin()
	case "store-server":
		exitOn(name, serveStore(os.Args[1:]))
	case "far-end":
		exitOn(name, serveFarEnd(os.Args[1:]))
	default:
		defer klog.Flush()
		// Velero leaves controller-runtime's own metrics listener at :8080 on
		// all interfaces, so that only one server could run on a machine. "0"
		// switches it off; Velero's metrics stay on --metrics-address.
		metricsserver.DefaultBindAddress = "0"
		cmd.CheckError(velero.NewCommand("velero").Execute())
	}
}

func exitOn(name string, err error) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
		os.Exit(1)
	}
}

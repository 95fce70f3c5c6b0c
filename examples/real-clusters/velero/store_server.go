package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"
)

// serveStore answers the plugin's signed URLs from the directory that holds the
// buckets: store-server -root DIRECTORY -address 127.0.0.1:PORT -key SECRET.
func serveStore(args []string) error {
	flags := flag.NewFlagSet("store-server", flag.ExitOnError)
	rootDir := flags.String("root", "", "directory that holds the buckets")
	address := flags.String("address", "127.0.0.1:0", "listen address")
	key := flags.String("key", "", "secret that signs the URLs")
	if err := flags.Parse(args); err != nil {
		return err
	}
	root, err := os.OpenRoot(*rootDir) // keeps every path inside, whatever the URL says
	if err != nil {
		return err
	}
	return http.ListenAndServe(*address, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		status := serveObject(w, r, root, *key)
		log.Printf("%s %s %d", r.Method, r.URL.Path, status)
	}))
}

// serveObject writes one object, or refuses, and returns the HTTP status.
func serveObject(w http.ResponseWriter, r *http.Request, root *os.Root, key string) int {
	refuse := func(status int, message string) int {
		http.Error(w, message, status)
		return status
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return refuse(http.StatusMethodNotAllowed, "only GET and HEAD")
	}
	expires, signature := r.URL.Query().Get("expires"), r.URL.Query().Get("signature")
	if !hmac.Equal([]byte(signature), []byte(sign(key, r.URL.Path, expires))) {
		return refuse(http.StatusForbidden, "SignatureDoesNotMatch")
	}
	if until, err := strconv.ParseInt(expires, 10, 64); err != nil || time.Now().Unix() > until {
		return refuse(http.StatusForbidden, "Request has expired")
	}
	file, err := root.Open(r.URL.Path[1:])
	if err != nil {
		return refuse(http.StatusNotFound, "NoSuchKey")
	}
	defer file.Close()
	if stat, err := file.Stat(); err != nil || stat.IsDir() {
		return refuse(http.StatusNotFound, "NoSuchKey")
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	if _, err := io.Copy(w, file); err != nil {
		log.Printf("%s: %v", r.URL.Path, err) // the reader went away; the status is sent
	}
	return http.StatusOK
}

// sign is the signature of a path until a Unix time in seconds.
func sign(key, path, expires string) string {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(path + "\n" + expires))
	return hex.EncodeToString(mac.Sum(nil))
}

// Reads a file of cases and says of each whether golang.org/x/mod/sumdb accepts it; signs and proves what is asked for.
//
//	go run . CASES.json > ANSWERS.json
package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type cases struct {
	Notes []struct {
		Name, Note string
		Keys       []string
	}
	Inclusion []struct {
		Name, Root, Leaf string
		Size, Index      int64
		Path             []string
	}
	Consistency []struct {
		Name, SmallRoot, LargeRoot string
		Small, Large               int64
		Path                       []string
	}
	Sites []struct {
		Name, Folder, Root string
		Size               int64
	}
	Make struct {
		Name, Secret, Text string
		Leaves             []string
		From, Index        int64
	}
}

type made struct {
	Note        string   `json:"note"`
	Root        string   `json:"root"`
	Path        []string `json:"path"`
	Consistency []string `json:"consistency"`
}

type answers struct {
	Accepted map[string]bool `json:"accepted"`
	Made     made            `json:"made"`
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	check(err)
	var given cases
	check(json.Unmarshal(text, &given))
	accepted := map[string]bool{}
	for _, c := range given.Notes {
		accepted[c.Name] = openNote(c.Note, c.Keys) == nil
	}
	for _, c := range given.Inclusion {
		accepted[c.Name] = isIncluded(c.Path, c.Size, c.Root, c.Index, c.Leaf) == nil
	}
	for _, c := range given.Consistency {
		accepted[c.Name] = goesOn(c.Path, c.Large, c.LargeRoot, c.Small, c.SmallRoot) == nil
	}
	for _, c := range given.Sites {
		accepted[c.Name] = readSite(c.Folder, c.Size, c.Root) == nil
	}
	check(json.NewEncoder(os.Stdout).Encode(answers{accepted, make_(given)}))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// openNote asks for a signature of every key.
func openNote(text string, keys []string) error {
	var verifiers []note.Verifier
	for _, key := range keys {
		verifier, err := note.NewVerifier(key)
		if err != nil {
			return err
		}
		verifiers = append(verifiers, verifier)
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifiers...))
	if err != nil {
		return err
	}
	if len(opened.Sigs) != len(keys) {
		return errors.New("somebody has not signed")
	}
	return nil
}

func hashes(texts []string) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, text := range texts {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return nil, err
		}
		all = append(all, hash)
	}
	return all, nil
}

func isIncluded(path []string, size int64, root string, index int64, leaf string) error {
	proof, err := hashes(path)
	if err != nil {
		return err
	}
	th, err := tlog.ParseHash(root)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, size, th, index, tlog.RecordHash([]byte(leaf)))
}

func goesOn(path []string, large int64, largeRoot string, small int64, smallRoot string) error {
	all, err := hashes(append(append([]string{}, path...), largeRoot, smallRoot))
	if err != nil {
		return err
	}
	last := len(path)
	return tlog.CheckTree(all[:last], large, all[last], small, all[last+1])
}

// site reads tiles as c2sp.org/tlog-tiles calls them: without their height.
type site struct{ folder string }

func (s site) Height() int { return 8 }

func (s site) SaveTiles([]tlog.Tile, [][]byte) {}

func (s site) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(s.folder, strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		if len(data) != tile.W*tlog.HashSize {
			return nil, errors.New("a tile of another length")
		}
		all = append(all, data)
	}
	return all, nil
}

// readSite proves every leaf by the tiles, and hashes every entry of the bundles.
func readSite(folder string, size int64, root string) error {
	th, err := tlog.ParseHash(root)
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: th}, site{folder})
	var indexes []int64
	for n := int64(0); n < size; n++ {
		indexes = append(indexes, tlog.StoredHashIndex(0, n))
	}
	leaves, err := reader.ReadHashes(indexes)
	if err != nil {
		return err
	}
	for first := int64(0); first < size; first += 256 {
		tile := tlog.Tile{H: 8, L: 0, N: first / 256, W: int(min(256, size-first))}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return err
		}
		for n := first; n < first+int64(tile.W); n++ {
			if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
				return errors.New("a bundle is cut off")
			}
			end := 2 + int(binary.BigEndian.Uint16(data))
			if tlog.RecordHash(data[2:end]) != leaves[n] {
				return errors.New("an entry of another hash")
			}
			data = data[end:]
		}
		if len(data) > 0 {
			return errors.New("a bundle with more than its entries")
		}
	}
	return nil
}

// make_ signs and proves by Go what the library is to accept.
func make_(given cases) made {
	m := given.Make
	seed, err := hex.DecodeString(m.Secret)
	check(err)
	key := ed25519.NewKeyFromSeed(seed)
	vkey, err := note.NewEd25519VerifierKey(m.Name, key.Public().(ed25519.PublicKey))
	check(err)
	id := strings.Split(vkey, "+")[1]
	signer, err := note.NewSigner("PRIVATE+KEY+" + m.Name + "+" + id + "+" + base64.StdEncoding.EncodeToString(append([]byte{1}, seed...)))
	check(err)
	signed, err := note.Sign(&note.Note{Text: m.Text}, signer)
	check(err)
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var all []tlog.Hash
		for _, index := range indexes {
			all = append(all, stored[index])
		}
		return all, nil
	})
	for n, leaf := range m.Leaves {
		more, err := tlog.StoredHashes(int64(n), []byte(leaf), reader)
		check(err)
		stored = append(stored, more...)
	}
	size := int64(len(m.Leaves))
	root, err := tlog.TreeHash(size, reader)
	check(err)
	path, err := tlog.ProveRecord(size, m.Index, reader)
	check(err)
	consistency, err := tlog.ProveTree(size, m.From, reader)
	check(err)
	return made{string(signed), root.String(), texts(path), texts(consistency)}
}

func texts(all []tlog.Hash) []string {
	out := []string{}
	for _, hash := range all {
		out = append(out, hash.String())
	}
	return out
}

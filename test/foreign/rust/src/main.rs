//! Reads a file of cases and says of each whether the crates `signed_note` and `tlog_tiles` accept it.
//!
//!     cargo run -- CASES.json > ANSWERS.json

use serde::{Deserialize, Serialize};
use signed_note::{Note, StandardVerifier, Verifier, VerifierList};
use std::collections::BTreeMap;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::path::PathBuf;
use tlog_tiles::{
    check_record, check_tree, record_hash, stored_hash_index, Checkpoint, Error, Hash, HashReader,
    Tile, TileHashReader, TileReader, HASH_SIZE,
};

#[derive(Deserialize)]
struct Cases {
    notes: Vec<NoteCase>,
    inclusion: Vec<Inclusion>,
    consistency: Vec<Consistency>,
    sites: Vec<SiteCase>,
}

#[derive(Deserialize)]
struct NoteCase {
    name: String,
    note: String,
    keys: Vec<String>,
}

#[derive(Deserialize)]
struct Inclusion {
    name: String,
    size: u64,
    root: String,
    index: u64,
    leaf: String,
    path: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Consistency {
    name: String,
    small: u64,
    small_root: String,
    large: u64,
    large_root: String,
    path: Vec<String>,
}

#[derive(Deserialize)]
struct SiteCase {
    name: String,
    folder: String,
    size: u64,
    root: String,
}

#[derive(Serialize)]
struct Answers {
    accepted: BTreeMap<String, bool>,
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let text = std::fs::read_to_string(std::env::args().nth(1).expect("a file of cases")).expect("text");
    let given: Cases = serde_json::from_str(&text).expect("cases");
    let mut accepted = BTreeMap::new();
    for c in &given.notes {
        accepted.insert(c.name.clone(), holds(|| open_note(c)));
    }
    for c in &given.inclusion {
        accepted.insert(c.name.clone(), holds(|| is_included(c)));
    }
    for c in &given.consistency {
        accepted.insert(c.name.clone(), holds(|| goes_on(c)));
    }
    for c in &given.sites {
        accepted.insert(c.name.clone(), holds(|| read_site(c)));
    }
    println!("{}", serde_json::to_string(&Answers { accepted }).expect("json"));
}

/// The crate panics where its Go model gives an error.
fn holds(run: impl FnOnce() -> Option<()>) -> bool {
    matches!(catch_unwind(AssertUnwindSafe(run)), Ok(Some(())))
}

/// Asks for a signature of every key, and for a checkpoint under it.
fn open_note(c: &NoteCase) -> Option<()> {
    let mut verifiers: Vec<Box<dyn Verifier>> = Vec::new();
    for key in &c.keys {
        verifiers.push(Box::new(StandardVerifier::new(key).ok()?));
    }
    let note = Note::from_bytes(c.note.as_bytes()).ok()?;
    let (verified, _) = note.verify(&VerifierList::new(verifiers)).ok()?;
    Checkpoint::from_bytes(note.text()).ok()?;
    (verified.len() == c.keys.len()).then_some(())
}

fn hashes(texts: &[String]) -> Option<Vec<Hash>> {
    texts.iter().map(|text| Hash::parse_hash(text).ok()).collect()
}

fn is_included(c: &Inclusion) -> Option<()> {
    let root = Hash::parse_hash(&c.root).ok()?;
    check_record(&hashes(&c.path)?, c.size, root, c.index, record_hash(c.leaf.as_bytes())).ok()
}

fn goes_on(c: &Consistency) -> Option<()> {
    let large = Hash::parse_hash(&c.large_root).ok()?;
    let small = Hash::parse_hash(&c.small_root).ok()?;
    check_tree(&hashes(&c.path)?, c.large, large, c.small, small).ok()
}

/// Reads tiles as c2sp.org/tlog-tiles calls them: without their height.
struct Site {
    folder: PathBuf,
}

impl TileReader for Site {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> Result<Vec<Vec<u8>>, Error> {
        let mut all = Vec::new();
        for tile in tiles {
            let path = tile.path().replacen("tile/8/", "tile/", 1);
            let data = std::fs::read(self.folder.join(path)).map_err(|_| Error::InvalidTile)?;
            if data.len() != tile.width() as usize * HASH_SIZE {
                return Err(Error::InvalidTile);
            }
            all.push(data);
        }
        Ok(all)
    }

    fn save_tiles(&self, _tiles: &[Tile], _data: &[Vec<u8>]) {}
}

/// Proves every leaf by the tiles, and hashes every entry of the bundles.
fn read_site(c: &SiteCase) -> Option<()> {
    let site = Site { folder: PathBuf::from(&c.folder) };
    let reader = TileHashReader::new(c.size, Hash::parse_hash(&c.root).ok()?, &site);
    let indexes: Vec<u64> = (0..c.size).map(|n| stored_hash_index(0, n)).collect();
    let leaves = reader.read_hashes(&indexes).ok()?;
    for first in (0..c.size).step_by(256) {
        let width = u32::try_from(std::cmp::min(256, c.size - first)).ok()?;
        let tile = Tile::new(8, 0, first / 256, width, false);
        let path = tile.path().replacen("tile/8/0/", "tile/entries/", 1);
        let data = std::fs::read(site.folder.join(path)).ok()?;
        let mut rest = data.as_slice();
        for n in first..first + u64::from(width) {
            let length = usize::from(u16::from_be_bytes([*rest.first()?, *rest.get(1)?]));
            let entry = rest.get(2..2 + length)?;
            if record_hash(entry) != leaves[usize::try_from(n).ok()?] {
                return None;
            }
            rest = &rest[2 + length..];
        }
        if !rest.is_empty() {
            return None;
        }
    }
    Some(())
}

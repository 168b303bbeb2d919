/** What the room adds to the style of the site: type for the last row of a hall, one big button, one screen a step. */
export const ROOM_STYLE = `.room { font-size: clamp(1.05rem, .7rem + .85vw, 1.7rem); line-height: 1.5; }
.room .wide { max-width: 86rem; }
.room #room { min-height: 100vh; display: flex; flex-direction: column; }
.room .band .top { padding-top: .5rem; padding-bottom: .5rem; }
.room main { flex: 1; width: 100%; }
.room main.wide { padding-top: 1.2rem; padding-bottom: 1.2rem; }
.room h1 { font-size: 1.9em; margin-bottom: .5em; }
.room h1:focus { outline: none; }
.room h2 { font-size: 1.25em; margin: 1.4em 0 .4em; }
.room p, .room ul, .room ol, .room dl, .room .facts { max-width: 62rem; }
.room table { font-size: .88em; }
.room thead th { font-size: .85em; }
.room .steps { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; margin: 0; padding: 0 0 .45rem; max-width: none; font-size: .78em; color: var(--soft); }
.room .steps li { margin: 0; border-bottom: 3px solid transparent; }
.room .steps [aria-current] { color: var(--ink); font-weight: 650; border-bottom-color: var(--mark); }
.room .only { border: 2px solid var(--bad); border-radius: 3px; padding: .5rem .9rem; font-size: .85em; max-width: 62rem; }
.room .bar { position: sticky; bottom: 0; background: var(--shade); border-top: 1px solid var(--line); }
.room .bar .wide { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; justify-content: space-between; padding-top: .6rem; padding-bottom: .6rem; }
.room .bar button, .room .bar .button { font-size: 1.25em; padding: .5rem 1.6rem; }
.room .bar button.plain { font-size: 1em; }
.room #codes code.code { font-size: 1.25em; }
.room .tools button { font-size: 1em; padding: .15rem .8rem; }
.room .big { font-size: 1.7em; line-height: 1.35; font-weight: 650; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; margin: .3em 0; max-width: none; }
.room .big code, .room code.big { font-size: 1em; font-weight: 600; letter-spacing: .02em; }
.room code.code { font-size: 1em; font-weight: 650; white-space: nowrap; letter-spacing: .04em; }
.room form p { margin-bottom: .7rem; }
.room label.field { display: block; font-weight: 600; margin-bottom: .2rem; }
.room input[type=text], .room textarea { width: 100%; max-width: 62rem; font: 1.15em/1.4 ui-monospace, SFMono-Regular, Consolas, monospace; color: inherit; background: var(--paper); border: 2px solid var(--soft); border-radius: 3px; padding: .4rem .6rem; }
.room input[aria-invalid=true] { border-color: var(--bad); }
.room .fault { color: var(--bad); font-weight: 600; margin: .25rem 0 0; }
.room #compute { margin-top: .6rem; }
.room .hash { font-family: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; background: var(--shade); border: 1px solid var(--line); border-radius: 3px; padding: .6rem .8rem; overflow-wrap: anywhere; white-space: pre-wrap; max-width: none; }
.room .card { max-width: 62rem; }
.room tr.cut > * { border-bottom: 4px solid var(--second); }
.room .saves { list-style: none; padding: 0; }
.room .saves li { margin: .5rem 0; }
@media (max-width: 40rem) { .room h1 { font-size: 1.5em; } .room .big { font-size: 1.3em; } .room .bar button { flex: 1 1 auto; } .room .only { font-size: .9em; } }
`;

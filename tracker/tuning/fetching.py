"""The numbers of `tracker/watch`, each with its biography."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """`tracker/watch`: what one check may cost, and how often an article is worth one."""

    #: How long all the hops of one check may take together; waiting for a turn is not counted. A timeout on each read
    #: starts anew with each byte, and a server that drips one byte every half second held five of five Python clients
    #: for ever. Half a minute is more than readers bear, and lets a run of cron end.
    deadline: float = 30.0

    #: How long a name may take to resolve, inside the deadline. The usual stub resolver waits five seconds for an
    #: answer and asks twice; less would call slow names dead, more would leave too little for the page.
    lookup: float = 10.0

    #: Most bytes of a body on the wire. The largest of 88 real news pages had 1.1 million bytes *decoded*, the median
    #: 0.12 million: nine times the largest leaves room for a live blog of a long day, and is no article beyond that.
    wire: int = 10 * 2**20

    #: Most bytes of a body decoded, and of each coding in a chain. The worst body that passes, random bytes in two
    #: codings, takes 61 MB of memory, and bombs take 27 (measured); at twice the cap that body would be over 100.
    decoded: int = 20 * 2**20

    #: Most bytes read of a redirect's body: a line or two of HTML that nobody sees, or a bomb (requests and niquests
    #: read a gigabyte of it). Enough to keep the usual ones whole as evidence.
    redirect_body: int = 64 * 2**10

    #: Most redirects followed. Browsers stop at 20; honest chains (to https, to www, to the new slug, to a language)
    #: have four or five. Ten leaves room, and an endless one costs a publisher eleven requests.
    hops: int = 10

    #: Most codings in one Content-Encoding: two, where a proxy packs again what the server packed. Chains of sixty are
    #: attacks, and each link costs a whole decoded body.
    codings: int = 2

    #: Most members in one gzip body. Packers that work in blocks write one for each 64 kB, thus 320 up to the decoded
    #: cap; a bomb of empty members has half a million, and each costs a new decompressor.
    gzip_members: int = 1000

    #: Longest header line. aiohttp's own 8 kB are too few for a long Content-Security-Policy or Link; with the number
    #: of lines below this bounds the headers at 8 MiB.
    header_line: int = 32 * 2**10

    #: Most header lines in one answer. aiohttp allows 128, which a site that sets many cookies may pass; 200,000 are an
    #: attack.
    header_lines: int = 256

    #: Longest URL, in bytes. Servers commonly stop at 8 kB; without a limit one link can fill a header or a log.
    url: int = 8 * 2**10

    #: How many checks may talk to one host at a time: one, since a publisher must not notice us.
    per_host: int = 1

    #: How many checks may talk at all. Enough that a host which is slow to answer holds up few others, few enough
    #: that sixteen bodies at their caps fit in memory.
    at_once: int = 16

    #: The ladder: below this age of an article, this long between two checks. Edits come early, so comparable trackers
    #: begin with the same three rungs. From a week on they wait three days and then a month; ours are closer together,
    #: since late corrections are the ones that nobody notices. An article costs its publisher 33 requests on its first
    #: day and 150 in its first year, most of them answered by a 304.
    ladder: tuple[tuple[float, float], ...] = (
        (3 * 3600, 15 * 60),
        (24 * 3600, 3600),
        (7 * 86400, 3 * 3600),
        (30 * 86400, 86400),
        (365 * 86400, 7 * 86400),
    )

    #: Between two checks of an article that is older than the ladder is high.
    oldest: float = 30 * 86400

    #: How much too early an article may be checked. Cron starts runs to the minute, and the check itself comes seconds
    #: after the start: without slack, a ladder of 15 minutes under a cron of 15 minutes would check every 30.
    slack: float = 90.0

    #: How many times longer to wait for an article that is gone. It may come back, and that is news, but a publisher's
    #: log of errors should not fill up on our account.
    gone_patience: float = 4.0

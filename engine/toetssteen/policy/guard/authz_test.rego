package system.authz_test

import data.system.authz

_token := "the token of this test"

_asks(method, path) := {"method": method, "path": path, "identity": _token}

_allowed(request) if {
	authz.allow with input as request
		with data.system.guard.token_sha256 as crypto.sha256(_token)
}

allowed_cases := {
	"is it healthy": _asks("GET", ["health"]),
	"which bundle": _asks("POST", ["v1", "data", "bundle", "digest"]),
	"one verdict": _asks("POST", ["v1", "data", "verdict", "decide"]),
	"many verdicts": _asks("POST", ["v1", "data", "verdict", "decide_each"]),
	"the first questions": _asks("POST", ["v1", "data", "verdict", "first_questions"]),
	"what holds": _asks("POST", ["v1", "data", "verdict", "truths", "holds"]),
	"partial evaluation": _asks("POST", ["v1", "compile"]),
}

refused_cases := {
	"no token": object.remove(_asks("GET", ["health"]), ["identity"]),
	"an empty token": object.union(_asks("GET", ["health"]), {"identity": ""}),
	"another token": object.union(_asks("POST", ["v1", "compile"]), {"identity": "another"}),
	"the digest as token": object.union(_asks("GET", ["health"]), {"identity": crypto.sha256(_token)}),
	"another method": _asks("PUT", ["v1", "data", "verdict", "decide"]),
	"more of the path": _asks("POST", ["v1", "data", "verdict", "decide", "route"]),
	"less of the path": _asks("POST", ["v1", "data", "verdict"]),
	"all data": _asks("GET", ["v1", "data"]),
	"the token itself": _asks("POST", ["v1", "data", "system", "guard"]),
	"a new policy": _asks("PUT", ["v1", "policies", "mine"]),
	"any query": _asks("POST", ["v1", "query"]),
	"no path": _asks("GET", []),
}

test_allowed[name] if {
	some name, request in allowed_cases
	_allowed(request)
}

test_refused[name] if {
	some name, request in refused_cases
	not _allowed(request)
}

test_without_a_digest_nobody_is_the_engine if {
	not authz.allow with input as _asks("GET", ["health"])
}

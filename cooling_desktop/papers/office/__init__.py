"""The office's papers (naskah dinas): facts in, frozen blocks out, one module a paper."""

"""The conductor: check → archive → read → diff → history. The only room where network and disk meet the pure rooms.

It owns the clock: whoever calls gives one. Its modules are imported one by one, so that a command that compares two
files does not pay for the network.
"""

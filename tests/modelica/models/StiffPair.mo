model StiffPair "Two linear states, rates 1 and 1e6, coupled"
  Real slow(start=1, fixed=true);
  Real fast(start=0, fixed=true);
equation
  der(slow) = -slow;
  der(fast) = -1e6*(fast - slow);
end StiffPair;
